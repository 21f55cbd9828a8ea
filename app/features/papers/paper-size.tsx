import type { PaperSize } from '~/domain/paper-size';
import letterCss from './letter.css?url';

/** Turns what `print.css` lays out for A4 into the group's paper: the preview and the print. The last child of a page, so that it wins. */
export const OnPaper = ({ size }: { size: PaperSize }) =>
	size === 'A4' ? null : <link rel="stylesheet" href={letterCss} />;
