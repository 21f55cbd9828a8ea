import { useEffect, useRef, useState } from 'react';
import type { FieldErrors, Typed } from '~/contract/forms';
import { briefField } from '~/contract/pitch-fields';
import { categories } from '~/domain/pitch';
import { UNNAMED } from '~/domain/pitch-language';
import type { SaidBrief } from '~/domain/rules';
import { isolate } from '~/i18n/format';
import type { PitchLanguages } from '~/i18n/language-names';
import type { PitchMessages } from '~/i18n/pitch';
import type { RecordingMessages } from '~/i18n/recording';
import { Actions, Button } from '~/ui/button';
import { Choice, Tick } from '~/ui/choice-fields';
import { CriterionMark } from '~/ui/criteria';
import { SelectField } from '~/ui/form-fields';
import type { Spoken } from '~/ui/hear';
import { HoneyPot } from '~/ui/honey-pot';
import { NamingPitches } from '~/ui/pitch-text';
import { SeenHere } from '~/ui/question';
import { DraftStatus } from './draft-status';
import { PictureField } from './picture-field';
import { RecordingField } from './recording-field';
import { seenBy, type Texts, texts } from './texts';
import { Unsaved } from './unsaved';
import { useDraft } from './use-draft';

export type PitchFormProps = {
	words: PitchMessages;
	place: string;
	brief: SaidBrief;
	/** Which languages a pitch may be in, and the one that is chosen first. */
	languages: PitchLanguages;
	typed: Typed;
	errors: FieldErrors;
	/** Revision of the saved text; 0 for a new pitch. */
	revision: number;
	/** The text that another tab saved, if this form was stale. */
	meanwhile: Typed | null;
	picture: { src: string; alt: string; lang?: string; dir: string; width: number; height: number } | null;
	/** The stored recording. */
	recording: Spoken | null;
	/** The words about a recording. */
	spoken: RecordingMessages;
	/** On the public page: the idempotency key of the draft that this form creates. */
	draftKey?: string | undefined;
	/** A draft is saved while typing, a submitted pitch only by a button. */
	sentIn: boolean;
	action: string;
	storageKey: string;
};

export function PitchForm(p: PitchFormProps) {
	const form = useRef<HTMLFormElement>(null);
	/** False before hydration: without JavaScript nothing is kept locally. */
	const [keeps, setKeeps] = useState(false);
	useEffect(() => setKeeps(true), []);
	const [saved, setSaved] = useState({ link: p.action, revision: p.revision });
	const draft = useDraft({
		form,
		saveTo: p.sentIn ? null : `${p.action}/save`,
		revision: p.revision,
		storageKey: p.storageKey,
		onSaved: (link, revision) => {
			setSaved({ link, revision });
			// So that reload, bookmark and back button return to the draft.
			if (link !== saved.link) window.history.replaceState(window.history.state, '', link);
		},
	});
	return (
		// `autoComplete`: at the private link a browser must not restore older text under the current revision.
		<form
			className="stack"
			ref={form}
			method="post"
			action={saved.link}
			encType="multipart/form-data"
			noValidate
			autoComplete={p.draftKey ? undefined : 'off'}
		>
			<Unsaved form={form} storageKey={p.storageKey} words={p.words} />
			<input type="hidden" name="revision" value={saved.revision} autoComplete="off" />
			{p.draftKey && <input type="hidden" name="draft" value={p.draftKey} autoComplete="off" />}
			<Questions {...p} />
			{keeps && <p className="fine">{p.words.save.onDevice}</p>}
			<DraftStatus state={draft} words={p.words} />
			<Buttons sentIn={p.sentIn} words={p.words} />
		</form>
	);
}

function Buttons({ sentIn, words: { buttons, beforeSubmit } }: Pick<PitchFormProps, 'sentIn' | 'words'>) {
	return (
		<>
			<p className="fine">{beforeSubmit}</p>
			<Actions>
				{sentIn ? (
					<>
						<Button name="intent" value="submit">
							{buttons.saveChanges}
						</Button>
						<Button kind="alt" name="intent" value="preview">
							{buttons.previewChanges}
						</Button>
					</>
				) : (
					<>
						<Button kind="alt" name="intent" value="save">
							{buttons.later}
						</Button>
						<Button kind="alt" name="intent" value="preview">
							{buttons.preview}
						</Button>
						<Button name="intent" value="submit">
							{buttons.submit}
						</Button>
					</>
				)}
			</Actions>
		</>
	);
}

function Questions(p: PitchFormProps) {
	const { words, place, brief } = p;
	const text = texts(p);
	return (
		<>
			<section>
				<PartTitle part="project" words={words} />
				<SeenHere {...seenBy('guests', words)} />
				<LanguageField p={p} text={text} />
				{text.line('title', words.questions.title(place), words.hints.title)}
				{text.area('what', words.questions.what(place), words.hints.what, 4)}
				<SecondSummary p={p} text={text} />
				{text.area('why', words.questions.why(place), undefined, 6)}
			</section>
			<section>
				<PartTitle part="criteria" words={words} />
				<SeenHere {...seenBy('guests', words)} />
				{brief.criteria.map(({ key, name, sentence, lang }, index) => (
					<div className="field-group" key={key}>
						{text.area(
							'brief',
							<>
								<CriterionMark index={index} />{' '}
								<span>
									<NamingPitches pitches={[{ title: name, lang: lang ?? null }]}>
										{words.criterion(isolate(name))}
									</NamingPitches>
								</span>
							</>,
							<bdi lang={lang}>{sentence}</bdi>,
							4,
							{ name: briefField(key) },
						)}
					</div>
				))}
			</section>
			<section>
				<PartTitle part="plan" words={words} />
				<SeenHere {...seenBy('guests', words)} />
				{text.area('money', words.questions.money(place), words.hints.money, 5)}
				{text.area('when', words.questions.when(place), words.hints.when, 4)}
				<Choice
					many
					name="categories"
					label={words.labels.categories}
					optional={words.optional}
					hint={text.hint('categories', words.hints.categories)}
					seen={seenBy('guests', words)}
					error={p.errors.categories}
					errorPrefix={words.errorPrefix}
					options={categories.map((value) => ({ value, label: words.categories[value] }))}
					defaultValue={[p.typed.categories ?? []].flat()}
				/>
			</section>
			<Picture p={p} text={text} />
			<You p={p} text={text} />
		</>
	);
}

function LanguageField({ p: { words, typed, errors, languages }, text }: { p: PitchFormProps; text: Texts }) {
	return (
		<SelectField
			name="lang"
			label={words.labels.lang}
			hint={text.hint('lang', words.hints.lang)}
			seen={seenBy('guests', words)}
			error={errors.lang}
			errorPrefix={words.errorPrefix}
			defaultValue={typeof typed.lang === 'string' ? typed.lang : languages.first}
			options={languages.own}
			group={{ label: words.languages.other, options: [...languages.others, unlisted(words)] }}
		/>
	);
}

/** The summary again in another language: both, or neither. */
function SecondSummary({ p: { words, typed, errors, languages }, text }: { p: PitchFormProps; text: Texts }) {
	const none = { value: '', label: words.languages.none };
	return (
		<>
			<SelectField
				name="secondLang"
				label={words.labels.secondLang}
				optional={words.optional}
				hint={text.hint('secondLang', undefined)}
				seen={seenBy('guests', words)}
				error={errors.secondLang}
				errorPrefix={words.errorPrefix}
				defaultValue={typeof typed.secondLang === 'string' ? typed.secondLang : ''}
				options={[none, ...languages.own]}
				group={{ label: words.languages.other, options: [...languages.others, unlisted(words)] }}
			/>
			{text.area('secondWhat', words.labels.secondWhat, words.hints.secondWhat, 4, { optional: words.optional })}
		</>
	);
}

const unlisted = (words: PitchMessages) => ({ value: UNNAMED, label: words.languages.unlisted });

const parts = ['project', 'criteria', 'plan', 'picture', 'you'] as const;

/** The number tells how much of the long form is left. */
function PartTitle({ part, words }: { part: (typeof parts)[number]; words: PitchMessages }) {
	return (
		<h2>
			<span className="eyebrow">{words.part(parts.indexOf(part) + 1, parts.length)}</span>{' '}
			<span>{words.sections[part]}</span>
		</h2>
	);
}

function Picture({ p, text }: { p: PitchFormProps; text: Texts }) {
	const { words, picture } = p;
	return (
		<section>
			<PartTitle part="picture" words={words} />
			<SeenHere {...seenBy('guests', words)} />
			{picture && <img className="pitch-picture" {...picture} alt={picture.alt} />}
			<PictureField
				label={picture ? words.labels.pictureNew : words.labels.picture}
				hint={words.hints.picture}
				seen={seenBy('guests', words)}
				error={p.errors.picture}
				words={words}
			/>
			{text.area('pictureDescription', words.labels.pictureDescription, words.hints.pictureDescription, 2, {
				optional: words.neededWithPicture,
			})}
			{picture && <Tick name="removePicture" value="on" label={words.labels.removePicture} />}
			<RecordingField
				stored={p.recording}
				seen={seenBy('guests', words)}
				error={p.errors.recording}
				words={words}
				spoken={p.spoken}
			/>
		</section>
	);
}

function You({ p, text }: { p: PitchFormProps; text: Texts }) {
	const { words, typed, errors } = p;
	const own = seenBy('organisers', words);
	return (
		<section>
			<PartTitle part="you" words={words} />
			{text.line('presenter', words.labels.presenter, words.hints.presenter, { autoComplete: 'name' })}
			{text.line('contactName', words.labels.contactName, words.hints.contactName, { seen: own, autoComplete: 'name' })}
			{text.line('contactEmail', words.labels.contactEmail, undefined, {
				seen: own,
				inputMode: 'email',
				autoComplete: 'email',
				autoCapitalize: 'none',
				spellCheck: false,
			})}
			{text.line('contactPhone', words.labels.contactPhone, undefined, {
				seen: own,
				type: 'tel',
				autoComplete: 'tel',
				optional: words.optional,
				width: 'middle',
			})}
			<Tick
				name="reportBack"
				value="on"
				label={words.labels.reportBack}
				optional={words.needed}
				seen={own}
				error={errors.reportBack}
				errorPrefix={words.errorPrefix}
				defaultChecked={typed.reportBack === 'on'}
			/>
			<Tick
				name="underAge"
				value="on"
				label={words.labels.underAge}
				hint={words.hints.underAge}
				seen={own}
				defaultChecked={typed.underAge === 'on'}
			/>
			{text.line('shownName', words.labels.shownName, words.hints.shownName, { autoComplete: 'off', width: 'middle' })}
			<HoneyPot label={words.labels.website} />
		</section>
	);
}
