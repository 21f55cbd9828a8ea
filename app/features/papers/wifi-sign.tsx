import { doorSignMessages } from '~/i18n/door-sign';
import { printMessages } from '~/i18n/print';
import { QrSquare } from '~/ui/qr';
import { Leaf } from './leaf';
import type { SheetPage } from './sheet.page.server';

/** The hall's wifi on a sheet of its own, to be read from a table away. */
export function WifiSign({ page }: { page: SheetPage }) {
	const { wifi, guestLocale, phonesVote } = page;
	if (!wifi) return null;
	const t = doorSignMessages(guestLocale).wifi;
	return (
		<Leaf page={page} title={t.join} className="wifi-sign">
			<p>{printMessages(guestLocale).wifi.lead}</p>
			<div className="slip-qr">
				<QrSquare {...wifi.qr} />
			</div>
			<dl>
				<dt>{t.name}</dt>
				<dd dir="ltr" translate="no">
					{wifi.name}
				</dd>
				{wifi.password !== '' && (
					<>
						<dt>{t.password}</dt>
						<dd dir="ltr" translate="no">
							{wifi.password}
						</dd>
					</>
				)}
			</dl>
			{wifi.password === '' && <p>{t.open}</p>}
			{phonesVote && <p className="wifi-stay">{t.stay}</p>}
		</Leaf>
	);
}
