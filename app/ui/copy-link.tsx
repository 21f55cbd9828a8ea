import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Button } from './button';

type CopyWords = { copy: ReactNode; copied: ReactNode };
export type CopyLinkProps = CopyWords & { id: string; label: ReactNode; url: string };

/** A link to pass on. The button needs JavaScript; without it the text can be selected. */
export function CopyLink({ id, label, url, ...words }: CopyLinkProps) {
	const input = useRef<HTMLInputElement>(null);
	return (
		<div className="field copy">
			<label htmlFor={id}>{label}</label>
			<div className="copy-row">
				<input className="box" id={id} ref={input} readOnly value={url} dir="ltr" />
				<Copy of={input} {...words} />
			</div>
		</div>
	);
}

/** A longer text to pass on. */
export function CopyText({ id, label, text, ...words }: CopyWords & { id: string; label: ReactNode; text: string }) {
	const area = useRef<HTMLTextAreaElement>(null);
	return (
		<div className="field copy">
			<label htmlFor={id}>{label}</label>
			<textarea className="box" id={id} ref={area} readOnly value={text} rows={10} dir="auto" />
			<div className="copy-row">
				<Copy of={area} {...words} />
			</div>
		</div>
	);
}

function Copy({ of, copy, copied }: CopyWords & { of: RefObject<HTMLInputElement | HTMLTextAreaElement> }) {
	const [ready, setReady] = useState(false);
	const [done, setDone] = useState(false);
	useEffect(() => setReady(true), []);
	const take = async () => {
		of.current?.select();
		try {
			await navigator.clipboard.writeText(of.current?.value ?? '');
			setDone(true);
		} catch {
			// Plain HTTP has no clipboard API. The text is selected, and the old command may work.
			setDone(document.execCommand('copy'));
		}
	};
	return (
		<>
			{ready && (
				<Button kind="alt" type="button" onClick={take}>
					{copy}
				</Button>
			)}
			<p className="limit" role="status">
				{done && copied}
			</p>
		</>
	);
}
