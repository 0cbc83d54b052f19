/** Lines over time, as SVG that needs nothing but a browser. */
export type Line = {
  readonly name: string;
  readonly colour: string;
  readonly points: readonly (readonly [number, number])[];
};
export type Picture = {
  readonly title: string;
  readonly unit: string;
  readonly lines: readonly Line[];
  readonly hours: [number, number];
};

const [width, height] = [720, 320];
const inner = { left: 72, right: 16, top: 56, bottom: 40 };
const [plotWidth, plotHeight] = [width - inner.left - inner.right, height - inner.top - inner.bottom];

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const text = (x: number, y: number, said: string, anchor = 'start', extra = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" text-anchor="${anchor}"${extra}>${escaped(said)}</text>`;

/** A round number of steps that people read easily: 1, 2 or 5 times a power of ten. */
const stepOf = (span: number, most: number): number => {
  const rough = span / most;
  const power = 10 ** Math.floor(Math.log10(rough));
  return ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10) * power;
};

const ticks = (from: number, to: number, most: number): number[] => {
  const step = stepOf(to - from, most);
  const first = Math.ceil(from / step - 1e-9);
  return Array.from({ length: Math.floor(to / step + 1e-9) - first + 1 }, (_, index) =>
    Number(((first + index) * step).toPrecision(6)),
  );
};

/** The highest point of every stretch of the width: a peak of seconds stays visible. */
const thinned = (points: Line['points'], x: (hours: number) => number): (readonly [number, number])[] => {
  const highest = new Map<number, readonly [number, number]>();
  for (const point of points) {
    const column = Math.round(x(point[0]));
    const other = highest.get(column);
    if (!other || point[1] > other[1]) highest.set(column, point);
  }
  return [...highest.values()];
};

const highestOf = ({ points }: Line): number => points.reduce((most, [, value]) => Math.max(most, value), 0);

/** A chart with a legend, a grid and hours along the bottom. */
export const drawn = ({ title, unit, lines, hours: [from, to] }: Picture): string => {
  const visible = lines.map((line) => ({
    ...line,
    points: line.points.filter(([at]) => at >= from && at <= to),
  }));
  const top = Math.max(1, ...visible.map(highestOf)) * 1.05;
  const x = (hours: number) => inner.left + ((hours - from) / (to - from)) * plotWidth;
  const y = (value: number) => inner.top + plotHeight - (value / top) * plotHeight;
  const grid = ticks(0, top, 5).map(
    (value) =>
      `<line x1="${inner.left}" x2="${width - inner.right}" y1="${y(value).toFixed(1)}" y2="${y(value).toFixed(1)}" stroke="#d0d5da"/>${text(inner.left - 8, y(value) + 4, value.toLocaleString('en'), 'end')}`,
  );
  const bottom = ticks(from, to, 8).map((hours) =>
    text(x(hours), height - inner.bottom + 18, `${hours} h`, 'middle'),
  );
  const paths = visible.map(({ colour, points }) => {
    const path = thinned(points, x).map(([hours, value]) => `${x(hours).toFixed(1)},${y(value).toFixed(1)}`);
    return `<path d="M${path.join(' L')}" fill="none" stroke="${colour}" stroke-width="2"/>`;
  });
  const legend = visible.map((line, index) => {
    const { name, colour } = line;
    const at = inner.left + index * 300;
    return `<rect x="${at}" y="34" width="14" height="4" fill="${colour}"/>${text(at + 20, 41, `${name}, at most ${Math.round(highestOf(line)).toLocaleString('en')}`)}`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="system-ui, sans-serif" font-size="13" fill="#1d2733" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    text(inner.left, 20, `${title}, ${unit}`, 'start', ' font-weight="600" font-size="15"'),
    ...legend,
    ...grid,
    ...bottom,
    ...paths,
    '</svg>\n',
  ].join('\n');
};
