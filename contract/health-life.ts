/** Seconds after which what the portal found of itself says nothing about now. (No schema: pages read it.) */
export const healthLife = 300;
