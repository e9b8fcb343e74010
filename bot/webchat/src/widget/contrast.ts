const black = '#000000';
const white = '#ffffff';

/** The colour as `#rrggbb`, whatever way CSS may write it; nothing where it is no opaque colour at all. */
export function asHex(color: string | null | undefined): string | undefined {
  if (!color || !CSS.supports('color', color)) {
    return undefined;
  }
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) {
    return undefined;
  }
  pen.fillStyle = color;
  return /^#[0-9a-f]{6}$/.test(pen.fillStyle) ? pen.fillStyle : undefined;
}

/** Black or white: whichever reads better on this `#rrggbb` background. */
export const readableOn = (background: string): string =>
  contrast(white, background) >= contrast(black, background) ? white : black;

/** WCAG's contrast ratio of two `#rrggbb` colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => linear(parseInt(color.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
