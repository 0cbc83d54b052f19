/** The form of a vacancy's id, and of an entry's in a profile. */
export const idForm = /^[a-z0-9]{8,32}$/;

/** The form of a professional's id: a UUID, as Cognito gives it. */
export const professionalIdForm = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;

/** The form of a slug: a county, a sub-county. */
export const slugForm = /^[a-z0-9-]{2,40}$/;

/** The form of a place in a list that goes on. */
export const cursorForm = /^[A-Za-z0-9_-]{1,512}$/;

/** The form of an application's reference, like KN-7K3M-9QXD. */
export const referenceForm = /^[A-Z]{2}(-[2-9A-Z]{4}){2}$/;

/** Characters that a search of a list may have. */
export const mostSearched = 40;
