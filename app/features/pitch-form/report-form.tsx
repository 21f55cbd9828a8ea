import { useEffect, useRef, useState } from 'react';
import type { FieldErrors, Typed } from '~/contract/forms';
import { longestReport, pictureSlots } from '~/domain/report';
import { cleanLines, lettersIn } from '~/domain/text';
import type { PitchMessages } from '~/i18n/pitch';
import type { ReportMessages } from '~/i18n/report';
import { Actions, Button } from '~/ui/button';
import { Tick } from '~/ui/choice-fields';
import { Field, TextArea } from '~/ui/form-fields';
import { textOf } from '~/ui/form-values';
import type { ReportView } from '~/ui/report';
import { DraftStatus } from './draft-status';
import { PictureField } from './picture-field';
import { Unsaved } from './unsaved';
import { useDraft } from './use-draft';

export type ReportFormProps = {
	/** Of the private link's pages. */
	words: PitchMessages;
	say: ReportMessages;
	/** The report's page. */
	here: string;
	/** The report that is corrected; empty for the draft. */
	report: string;
	typed: Typed;
	errors: FieldErrors;
	revision: number;
	/** What another tab saved, if this form was stale. */
	meanwhile: Typed | null;
	pictures: readonly (ReportView['pictures'][number] & { readonly slot: number })[];
	storageKey: string;
};

/** A draft is saved while typing, a correction only by its button. */
export function ReportForm(p: ReportFormProps) {
	const { say, words, typed, errors } = p;
	const form = useRef<HTMLFormElement>(null);
	const isDraft = p.report === '';
	const [keeps, setKeeps] = useState(false);
	useEffect(() => setKeeps(true), []);
	const [revision, setRevision] = useState(p.revision);
	const draft = useDraft({
		form,
		saveTo: isDraft ? `${p.here}/save` : null,
		revision: p.revision,
		storageKey: p.storageKey,
		onSaved: (_, saved) => setRevision(saved),
	});
	const also = p.meanwhile && textOf(p.meanwhile, 'text');
	const shared = { errorPrefix: words.errorPrefix };
	return (
		<form
			className="stack"
			ref={form}
			method="post"
			action={isDraft ? p.here : `${p.here}?correct=${p.report}`}
			encType="multipart/form-data"
			noValidate
			autoComplete="off"
		>
			<Unsaved form={form} storageKey={p.storageKey} words={words} />
			<input type="hidden" name="revision" value={revision} autoComplete="off" />
			{!isDraft && <input type="hidden" name="report" value={p.report} autoComplete="off" />}
			<TextArea
				{...shared}
				name="text"
				label={say.labels.text}
				hint={
					also === null || also === textOf(typed, 'text') ? (
						say.hints.text
					) : (
						<>
							<span>{say.hints.text}</span> <b>{say.alsoSaved}</b>{' '}
							<span className="lines" dir="auto">
								{also || say.nothing}
							</span>
						</>
					)
				}
				error={errors.text}
				rows={10}
				defaultValue={textOf(typed, 'text')}
				limit={say.upTo(longestReport.text)}
				count={(text) => say.counted(lettersIn(cleanLines(text)), longestReport.text)}
			/>
			<Tick
				{...shared}
				name="changed"
				value="on"
				label={say.labels.changed}
				hint={say.hints.changed}
				error={errors.changed}
				defaultChecked={textOf(typed, 'changed') === 'on'}
			/>
			<Pictures {...p} />
			{keeps && isDraft && <p className="fine">{words.save.onDevice}</p>}
			<DraftStatus state={draft} words={{ ...words, save: { ...words.save, local: say.save.local } }} />
			<Buttons isDraft={isDraft} say={say} hasRoom={p.pictures.length < pictureSlots.length} />
		</form>
	);
}

function Pictures({ say, words, typed, errors, pictures }: ReportFormProps) {
	const left = pictureSlots.length - pictures.length;
	return (
		<>
			{pictures.map(({ slot, base, width, height, description }, at) => (
				<fieldset className="field" key={base}>
					<legend>{say.pictureOf(at + 1)}</legend>
					<img className="pitch-picture" src={`${base}/small`} alt={description} width={width} height={height} />
					<Field
						name={`description${slot}`}
						label={say.labels.pictureDescription}
						hint={say.hints.pictureDescription}
						error={errors[`description${slot}`]}
						errorPrefix={words.errorPrefix}
						defaultValue={textOf(typed, `description${slot}`)}
						autoComplete="off"
					/>
					<Tick name={`remove${slot}`} value="on" label={say.labels.remove} />
				</fieldset>
			))}
			{left === 0 ? (
				<>
					<p>{say.hints.full}</p>
					{errors.picture && <p className="error">{errors.picture}</p>}
				</>
			) : (
				<>
					<PictureField
						label={say.labels.picture}
						hint={
							<>
								<span>{say.hints.picture(left)}</span> <span>{say.hints.people}</span>
							</>
						}
						error={errors.picture}
						words={words}
					/>
					<Field
						name="pictureDescription"
						label={say.labels.pictureDescription}
						optional={say.neededWithPicture}
						hint={say.hints.pictureDescription}
						error={errors.pictureDescription}
						errorPrefix={words.errorPrefix}
						defaultValue={textOf(typed, 'pictureDescription')}
						autoComplete="off"
					/>
				</>
			)}
		</>
	);
}

function Buttons({ isDraft, say, hasRoom }: { isDraft: boolean; say: ReportMessages; hasRoom: boolean }) {
	if (!isDraft)
		return (
			<Actions>
				<Button name="intent" value="correct">
					{say.buttons.correct}
				</Button>
			</Actions>
		);
	return (
		<>
			<p className="fine">{say.beforePublish}</p>
			<Actions>
				<Button kind="alt" name="intent" value="save">
					{hasRoom ? say.buttons.addPicture : say.buttons.later}
				</Button>
				<Button kind="alt" name="intent" value="preview">
					{say.buttons.preview}
				</Button>
				<Button name="intent" value="publish">
					{say.buttons.publish}
				</Button>
			</Actions>
		</>
	);
}
