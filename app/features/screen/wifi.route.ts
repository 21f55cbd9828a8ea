import { dinnerLoader } from '~/auth/guard.server';
import { wifiIsShown } from '~/domain/phase-policy';
import { wifiOf, wifiQrText } from '~/domain/wifi';
import { qrOf, svgOf } from '~/ui/qr.server';

/** The QR code of the hall's wifi, while the screen shows it. A file of its own, because a screen that is open since the morning learns of doors by a snapshot. */
export const loader = dinnerLoader('screen.read', async ({ dinner }) => {
	const wifi = wifiIsShown(dinner.phase) ? wifiOf(dinner) : null;
	if (!wifi) throw new Response('Not found', { status: 404 });
	return new Response(svgOf(qrOf(wifiQrText(wifi))), {
		headers: { 'Content-Type': 'image/svg+xml', 'Cache-Control': 'no-store' },
	});
});
