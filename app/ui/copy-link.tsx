import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Button } from './button';

export type CopyLinkProps = { id: string; label: ReactNode; url: string; copy: ReactNode; copied: ReactNode };

/** A link to pass on. The button needs JavaScript; without it the text can be selected. */
export function CopyLink({ id, label, url, copy, copied }: CopyLinkProps) {
	const input = useRef<HTMLInputElement>(null);
	const [ready, setReady] = useState(false);
	const [done, setDone] = useState(false);
	useEffect(() => setReady(true), []);
	const take = async () => {
		input.current?.select();
		try {
			await navigator.clipboard.writeText(url);
			setDone(true);
		} catch {
			// Plain HTTP has no clipboard API. The text is selected, and the old command may work.
			setDone(document.execCommand('copy'));
		}
	};
	return (
		<div className="field copy">
			<label htmlFor={id}>{label}</label>
			<div className="copy-row">
				<input className="box" id={id} ref={input} readOnly value={url} dir="ltr" />
				{ready && (
					<Button kind="alt" type="button" onClick={take}>
						{copy}
					</Button>
				)}
			</div>
			<p className="limit" role="status">
				{done && copied}
			</p>
		</div>
	);
}
