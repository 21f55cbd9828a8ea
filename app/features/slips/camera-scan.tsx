import { useCallback, useEffect, useRef, useState } from 'react';
import { slipEntryMessages } from '~/i18n/slip-entry';
import { Button } from '~/ui/button';
import { useLocale } from '~/ui/language';

/** The browser's own reader of QR codes, where it has one. It is offered in secure contexts only. */
type Detector = { detect: (from: HTMLVideoElement) => Promise<readonly { readonly rawValue: string }[]> };
type DetectorClass = new (options: { formats: readonly string[] }) => Detector;
const detectorIn = (from: object): DetectorClass | null =>
	'BarcodeDetector' in from && typeof from.BarcodeDetector === 'function'
		? (from.BarcodeDetector as DetectorClass)
		: null;

const stopAll = (stream: MediaStream | null) => {
	for (const track of stream?.getTracks() ?? []) track.stop();
};

/** Scans a slip with the phone's camera. Shown only where the page is secure and the browser reads QR codes; the field is always there. */
export function CameraScan({ field, next }: { field: string; next: string }) {
	const t = slipEntryMessages(useLocale()).camera;
	const [offered, setOffered] = useState(false);
	const [stream, setStream] = useState<MediaStream | null>(null);
	const [refused, setRefused] = useState(false);
	const video = useRef<HTMLVideoElement>(null);
	useEffect(() => setOffered(isSecureContext && detectorIn(window) !== null && 'mediaDevices' in navigator), []);

	useEffect(() => () => stopAll(stream), [stream]);
	useEffect(() => {
		const Found = detectorIn(window);
		const shown = video.current;
		if (!stream || !shown || !Found) return;
		const detector = new Found({ formats: ['qr_code'] });
		let going = true;
		shown.srcObject = stream;
		const look = async () => {
			if (!going) return;
			// A frame that is not there yet is a refusal of `detect`: the next frame is looked at.
			const [code] = await detector.detect(shown).catch(() => []);
			if (!going) return;
			const input = document.getElementById(field);
			if (code && input instanceof HTMLInputElement) {
				input.value = code.rawValue;
				setStream(null);
				(document.getElementById(next) ?? input).focus();
			} else requestAnimationFrame(look);
		};
		shown.play().then(look, () => setRefused(true));
		return () => {
			going = false;
		};
	}, [stream, field, next]);

	const begin = useCallback(() => {
		setRefused(false);
		navigator.mediaDevices
			.getUserMedia({ video: { facingMode: 'environment' } })
			.then(setStream, () => setRefused(true));
	}, []);

	if (!offered) return null;
	return (
		<div className="camera-scan">
			{stream && <video ref={video} muted playsInline aria-label={t.sees} />}
			<Button type="button" kind="alt" onClick={stream ? () => setStream(null) : begin}>
				{stream ? t.stop : t.scan}
			</Button>
			{refused && <p role="status">{t.refused}</p>}
		</div>
	);
}
