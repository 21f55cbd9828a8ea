import type { z } from 'zod';
import {
	deleteAccountForm,
	detailsForm,
	handOverForm,
	joinForm,
	passwordForm,
	signInForm,
} from '../../app/contract/accounts';
import { ballotForm, syncForm } from '../../app/contract/ballot-form';
import { codeForm } from '../../app/contract/codes';
import * as countForms from '../../app/contract/count-form';
import { newPass, passButton, passForm } from '../../app/contract/crew';
import { dinnerForm, openForm, placeForm } from '../../app/contract/dinner-form';
import {
	deleteGroupForm,
	foundForm,
	foundingForm,
	groupForm,
	memberButton,
	setupForm,
} from '../../app/contract/groups';
import { handCountForm } from '../../app/contract/hand-count-form';
import { importGroupForm } from '../../app/contract/import-group-form';
import { languageForm } from '../../app/contract/language-form';
import { offerButton, offerForm } from '../../app/contract/offer-form';
import { expectedHandOut, paperCode, paperNumber, papersAgain, papersWanted } from '../../app/contract/papers';
import { importButton, importForm, pastForm, takeBackPastForm } from '../../app/contract/past-form';
import { becauseForm, paidForm, receiptForm } from '../../app/contract/payment-form';
import { phoneAddressForm } from '../../app/contract/phone-address-form';
import { drawButton, pitchButton } from '../../app/contract/pitch-desk';
import { pitchForm } from '../../app/contract/pitch-form';
import { correctForm, potForm } from '../../app/contract/pot-form';
import { notRankingForm, readingForm } from '../../app/contract/reading-form';
import { rehearsalForm } from '../../app/contract/rehearsal';
import * as reportDesk from '../../app/contract/report-desk';
import { reportForm, takeBackForm } from '../../app/contract/report-form';
import { moreTimeForm, runSheetForms } from '../../app/contract/run-sheet';
import { confirmStepForm, ownPasswordForm, secondStepForm } from '../../app/contract/second-step';
import { usualBrief } from '../../app/domain/rules';
import { deskMoney } from '../../app/i18n/desk-money';
import { countSheet } from '../../app/i18n/en/count-sheet';
import { crew } from '../../app/i18n/en/crew';
import { door } from '../../app/i18n/en/door';
import { slipEntry } from '../../app/i18n/en/slip-entry';
import { moneyIn } from '../../app/i18n/money';
import { offerMessages } from '../../app/i18n/offers';
import { pitchMessages } from '../../app/i18n/pitch';
import { reportMessages } from '../../app/i18n/report';

const words = pitchMessages('en').errors;
const brief = usualBrief('Birmingham');
const grid = { countRule: 'criteria', pitches: 4, criteria: 4 } as const;
const oneVote = { ...grid, countRule: 'one vote' } as const;
const say = () => 'no code';
/** The end of the names of a ballot's radio buttons. */
export const TAG = '0123456789';

/**
 * Every form that a page sends, by the name of its schema and, after a colon, its variant. `tests/typed-fields.test.ts` fails for a schema
 * that is missing here.
 */
const hall = { timeZone: 'Europe/London', money: deskMoney('GBP'), now: new Date('2026-01-01') };

const past = { money: deskMoney('GBP'), say: moneyIn('GBP', 'en'), today: '2026-11-30' };

export const everyForm: Readonly<Record<string, z.ZodType>> = {
	joinForm: joinForm([]),
	passwordForm: passwordForm([]),
	signInForm,
	secondStepForm,
	ownPasswordForm,
	confirmStepForm,
	codeForm,
	languageForm,
	ballotForm: ballotForm(grid, TAG),
	'ballotForm: one vote': ballotForm(oneVote, TAG),
	syncForm,
	slipForm: countForms.slipForm(grid, say, slipEntry),
	'slipForm: one vote': countForms.slipForm(oneVote, say, slipEntry),
	handCountForm: handCountForm(grid),
	'handCountForm: one vote': handCountForm(oneVote),
	signForm: countForms.signForm(countSheet.fields),
	signSameForm: countForms.signSameForm,
	secondEntryForm: countForms.secondEntryForm,
	hatForm: countForms.hatForm([1, 2, 3]),
	softwareForm: countForms.softwareForm,
	awardForm: countForms.awardForm,
	noteForm: countForms.noteForm(300),
	placeForm: placeForm(hall.money),
	openForm: openForm(hall),
	dinnerForm: dinnerForm(hall),
	groupForm: groupForm({ languages: ['en', 'ur'], shown: brief.criteria, usual: () => null }),
	memberButton,
	setupForm,
	newPass,
	passButton,
	passForm: passForm(crew),
	rehearsalForm,
	deleteAccountForm,
	detailsForm,
	handOverForm,
	foundForm,
	importGroupForm,
	foundingForm,
	deleteGroupForm,
	papersWanted,
	papersAgain,
	expectedHandOut: expectedHandOut(door.number, door.lookAgain),
	paperNumber: paperNumber(door.number),
	paperCode: paperCode(say),
	offerForm: offerForm(offerMessages('en').errors),
	offerButton: offerButton(offerMessages('en').pitcher.nothing),
	readingForm: readingForm([{ id: '00000000-0000-4000-8000-000000000000', title: 'Choir' }]),
	notRankingForm,
	pitchButton,
	drawButton,
	'pitchForm: draft': pitchForm(brief, words, 'draft'),
	'pitchForm: complete': pitchForm(brief, words, 'complete'),
	phoneAddressForm,
	potForm: potForm(hall.money),
	correctForm: correctForm(hall.money),
	'pastForm: new': pastForm(past, { correcting: false }),
	'pastForm: correction': pastForm(past, { correcting: true }),
	takeBackPastForm,
	importForm,
	importButton,
	paidForm,
	receiptForm,
	becauseForm,
	reportForm: reportForm(reportMessages('en').errors),
	takeBackForm,
	dueForm: reportDesk.dueForm,
	hideForm: reportDesk.hideForm,
	showForm: reportDesk.showForm,
	typedInForm: reportDesk.typedInForm,
	slotForm: reportDesk.slotForm,
	slotButton: reportDesk.slotButton,
	moreTimeForm,
	...Object.fromEntries(
		Object.entries(runSheetForms).map(([name, form]) => [`schema: ${name} on the run sheet`, form]),
	),
};
