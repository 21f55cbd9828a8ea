/** A field that people do not see, against programs that fill in every form. */
export function HoneyPot({ label }: { label: string }) {
	return (
		<div className="unseen" aria-hidden="true">
			<label htmlFor="website">{label}</label>
			<input id="website" name="website" tabIndex={-1} autoComplete="off" />
		</div>
	);
}
