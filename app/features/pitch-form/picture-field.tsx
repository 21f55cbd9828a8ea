import { type ReactNode, useState } from 'react';
import type { PitchMessages } from '~/i18n/pitch';
import { FileField } from '~/ui/form-fields';
import type { Seen } from '~/ui/question';

const LARGEST_FILE = 10 * 1024 * 1024;

type PictureFieldProps = {
	label: ReactNode;
	hint: ReactNode;
	seen?: Seen | undefined;
	error: string | undefined;
	words: PitchMessages;
};

/** The one file of a form. A file that is too big is said and dropped before it is sent. */
export function PictureField({ label, hint, seen, error, words }: PictureFieldProps) {
	const [tooBig, setTooBig] = useState(false);
	const check = (event: React.ChangeEvent<HTMLDivElement>) => {
		const input: unknown = event.target;
		if (!(input instanceof HTMLInputElement) || input.type !== 'file') return;
		const big = (input.files?.[0]?.size ?? 0) > LARGEST_FILE;
		setTooBig(big);
		if (big) input.value = '';
	};
	return (
		<div onChange={check}>
			<FileField
				name="picture"
				label={label}
				optional={words.optional}
				hint={hint}
				seen={seen}
				error={tooBig ? words.errors.pictureTooBigHere : error}
				errorPrefix={words.errorPrefix}
				accept="image/jpeg,image/png,image/webp,image/gif,image/avif"
			/>
		</div>
	);
}
