import type { Locale } from '~/i18n';
import { publicMessages } from '~/i18n/public';

/** In pixels, as the card's style is made for. */
const CARD = { width: 320, height: 220 };

const escaped = (text: string): string =>
	text.replace(/&/g, '&amp;').replace(/"/g, '&quot;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The lines that show the dinner's card on another site. `url`: the whole address of the dinner's page. */
export const cardLines = (url: string, name: string): string =>
	`<iframe src="${escaped(url)}/card" title="${escaped(name)}" width="${CARD.width}" height="${CARD.height}" loading="lazy" style="border: 0"></iframe>`;

export function CardLines({ locale, url, name }: { locale: Locale; url: string; name: string }) {
	const t = publicMessages(locale).dinner.card;
	return (
		<details className="behind card-lines">
			<summary>{t.title}</summary>
			<p>{t.text}</p>
			<pre className="address-lines" dir="ltr" translate="no">
				{cardLines(url, name)}
			</pre>
		</details>
	);
}
