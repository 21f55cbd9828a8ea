import { formatsIn } from '../format';

const { count, either } = formatsIn('en');

const lower = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);

const missing = {
	title: 'Give your project a title.',
	what: 'Say what your project is.',
	why: 'Say why it matters.',
	brief: 'Answer this too, because guests score it.',
	money: 'Say how you would use the money.',
	when: 'Say when, and how you will tell people how it is going.',
	presenter: 'Give the name that guests will see.',
	shownName: 'Say which first name guests may see, because you are under 18.',
	pictureDescription: 'Say what the picture shows, for people who cannot see it.',
	contactName: 'Give a name to ask for.',
	contactEmail: 'Give an e-mail address, so that you hear from us.',
	secondWhat: 'Write the summary in that language, or choose “No second language”.',
	contactPhone: 'Give a phone number.',
};

/** Whom to ask. */
export const name = (list: readonly string[]): string => (list.length === 0 ? 'an organiser' : either(list));

export const errors = {
	title: 'Not sent in yet. Everything you typed is still here.',
	notSaved: 'Not saved yet. Everything you typed is still here.',
	savedBut: 'Your words are saved. Something is left to do:',
	tooLong: (letters: number, limit: number) =>
		`This has ${count(letters)} characters; there is room for ${count(limit)}. Please make it shorter.`,
	missing: (field: keyof typeof missing, criterion?: string) =>
		criterion === undefined ? missing[field] : `${criterion}: ${lower(missing[field])}`,
	second: {
		whichLanguage: 'Say in which language this summary is.',
		sameLanguage: 'Choose another language than the one that you write in, or “No second language”.',
		noText: missing.secondWhat,
	},
	notAnEmail: 'This does not look like an e-mail address. One looks like name@example.org.',
	notThisForm: 'This form held something that does not belong to it. Reload the page and try again.',
	noPromise: 'Please promise this: guests who gave to the pot like to hear.',
	leaveEmpty:
		'One field that people do not see was filled in, maybe by your browser. It is empty again: please press the button once more.',
	describePicture: 'Say what the picture shows, for people who cannot see it.',
	picture: {
		'not a picture':
			'That file is not a picture that we can read. Choose a JPEG, PNG, WebP, GIF or AVIF. Your words are saved.',
		heic: 'That is a HEIC picture, as iPhones and some other phones make them, and we cannot read it here. Send it as a JPEG: take a screenshot of it and choose that, or choose “Most Compatible” under Settings, Camera, Formats and take it again. Your words are saved.',
		raw: 'That is a raw or TIFF picture, as cameras keep them. Save it as a JPEG and choose that. Your words are saved.',
		video: 'That is a video. Choose a photo, or take a screenshot of the video. Your words are saved.',
		document:
			'That is a document (such as PDF or Word), not a picture. Take a screenshot of the page, or save the picture by itself as a JPEG or PNG. Your words are saved.',
		drawing: 'That is an SVG drawing, which we do not take. Save it as a PNG and choose that. Your words are saved.',
		'other picture':
			'That kind of picture is one that we cannot read. Save it as a JPEG or PNG and choose that. Your words are saved.',
		'cut off':
			'Only a part of that picture arrived, or the file is damaged. Choose it again, or another one. Your words are saved.',
		'too large':
			'That picture is too large for us to make it small. Take a screenshot of it, or save it as an ordinary JPEG, and choose that. Your words are saved.',
		'file too big': 'That picture is bigger than 10 MB. Choose a smaller one. Your words are saved.',
		busy: 'Many pictures are coming in right now. Your words are saved. Please choose the picture again in a moment.',
		'no decoder':
			'Pictures cannot be taken in here: the organisers’ computer lacks the program for them. Your words are saved, and the pitch counts without a picture.',
		'call over': 'The call for pitches has ended, so the picture was not changed.',
	},
	pictureTooBigHere: 'That picture is bigger than 10 MB. Choose a smaller one; this one will not be sent.',
	stale:
		'This pitch was changed in another tab or on another phone. Nothing was overwritten: what you typed is in the form, and what was saved meanwhile stands beside it. Saving now keeps what is in the form.',
	sentBefore:
		'You have sent this pitch in already, and nothing was sent twice. To change it, open your private link; what you typed here is still below.',
	staleShort: 'This pitch was changed in another tab or on another phone. Not saved here, and nothing is lost.',
	callOver: (who: readonly string[]) =>
		`The call for pitches has ended, so this was not saved. What you typed is still on this page: copy it, and ask ${name(who)}.`,
	settled: (who: readonly string[]) =>
		`The organisers are already deciding on this pitch, so it cannot be changed here. What you typed is still on this page: copy it, and ask ${name(who)}.`,
	busy: 'Very many pitches are being started right now, perhaps by somebody who means harm. What you typed is still on this page. Please try again in a minute; from another network, like your phone’s own, it may work at once.',
	tooLittle: 'There is nothing to save yet. Write a title first, or a sentence.',
	tooLate: (who: readonly string[]) =>
		`People are already voting, so it cannot be withdrawn here. Nothing was changed. Ask ${name(who)}.`,
};
