/** What a group prints on. Everything that is printed uses one of them, and so does its preview. */
export const paperSizes = ['A4', 'US Letter'] as const;
export type PaperSize = (typeof paperSizes)[number];

/** Heights in millimetres: what fits on a page depends on them. */
export const heightOf: Readonly<Record<PaperSize, number>> = { A4: 297, 'US Letter': 279.4 };
