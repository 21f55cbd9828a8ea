/**
 * Every path of the site in Remix's syntax, with its route file. `routes.ts` passes the table to Remix. Logging, canonical spelling and caching
 * use it too.
 */
export const addresses = {
	// Guests
	'/vote': 'features/code-entry/vote.route.tsx',
	'/ballot': 'features/ballot/ballot.route.tsx',
	'/ballot/sync': 'features/ballot/sync.route.tsx',
	'/ballot/given-back': 'features/code-entry/given-back.route.tsx',
	'/ballot/next-guest': 'features/code-entry/next-guest.route.tsx',

	// The public
	'/': 'features/public-pages/home.route.tsx',
	'/how-voting-works': 'features/public-pages/how-voting-works.route.tsx',
	'/what-we-keep': 'features/public-pages/what-we-keep.route.tsx',
	'/what-we-keep/deleted': 'features/public-pages/deleted.route.tsx',
	'/data': 'features/open-data/data.route.tsx',
	'/data/results.schema.json': 'features/open-data/results-schema.route.ts',
	'/picture/*': 'features/public-pages/picture.route.tsx',
	'/:group': 'features/public-pages/group.route.tsx',
	'/:group/dinners.ics': 'features/open-data/group-calendar.route.ts',
	'/:group/feed.atom': 'features/open-data/feed.route.ts',
	'/:group/grants.csv': 'features/open-data/grants-csv.route.ts',
	'/:group/grants.json': 'features/open-data/grants-json.route.ts',
	'/:group/:number': 'features/public-pages/dinner.route.tsx',
	'/:group/:number/dinner.ics': 'features/open-data/calendar.route.ts',
	'/:group/:number/grants.csv': 'features/open-data/dinner-grants-csv.route.ts',
	'/:group/:number/grants.json': 'features/open-data/dinner-grants-json.route.ts',
	'/:group/:number/picture.png': 'features/public-pages/result-picture.route.ts',
	'/:group/:number/projects/:pitch': 'features/public-pages/project.route.tsx',
	'/:group/:number/projects/:pitch/picture.png': 'features/public-pages/project-picture.route.ts',
	'/:group/:number/help': 'features/offers/help.route.tsx',
	'/:group/:number/help/:token': 'features/offers/own-offer.route.tsx',
	'/:group/:number/receipts': 'features/public-pages/receipts.route.tsx',
	'/:group/:number/results.csv': 'features/open-data/results-csv.route.ts',
	'/:group/:number/record': 'features/public-pages/record.route.tsx',
	'/:group/:number/recount': 'features/public-pages/recount.route.tsx',
	'/:group/:number/results.json': 'features/public-pages/results-json.route.ts',
	'/:group/:number/scores.csv': 'features/public-pages/scores-csv.route.ts',
	'/:group/:number/votes.pb': 'features/open-data/votes.route.ts',

	// The projector
	'/:group/:number/screen': 'features/screen/screen.route.tsx',
	'/:group/:number/screen/now': 'features/screen/now.route.tsx',

	// Pitchers
	'/:group/:number/pitch': 'features/pitch-form/new.route.tsx',
	'/:group/:number/pitch/save': 'features/pitch-form/new-save.route.tsx',
	'/pitch/:token': 'features/pitch-form/edit.route.tsx',
	'/pitch/:token/save': 'features/pitch-form/edit-save.route.tsx',
	'/pitch/:token/preview': 'features/pitch-form/preview.route.tsx',
	'/pitch/:token/sent': 'features/pitch-form/sent.route.tsx',
	'/pitch/:token/scores': 'features/pitch-form/scores.route.tsx',
	'/pitch/:token/report': 'features/pitch-form/report.route.tsx',
	'/pitch/:token/report/save': 'features/pitch-form/report-save.route.tsx',
	'/pitch/:token/offers': 'features/offers/offers.route.tsx',
	'/pitch/:token/picture/*': 'features/pitch-form/picture.route.tsx',

	// Crew
	'/crew/:token': 'features/crew/pass.route.tsx',

	// Accounts
	'/setup': 'features/account/setup.route.tsx',
	'/setup/:token': 'features/account/setup-link.route.tsx',
	'/join/:token': 'features/account/join.route.tsx',
	'/sign-in': 'features/account/sign-in.route.tsx',
	'/sign-in/code': 'features/account/sign-in-code.route.tsx',
	'/sign-out': 'features/account/sign-out.route.tsx',
	'/desk/account': 'features/account/account.route.tsx',
	'/desk/new': 'features/account/found.route.tsx',

	// The organisers' desk
	'/desk': 'features/group/groups.route.tsx',
	'/desk/:group': 'features/group/group.route.tsx',
	'/desk/:group/settings': 'features/group/settings.route.tsx',
	'/desk/:group/archive': 'features/group/archive.route.tsx',
	'/desk/:group/archive/download': 'features/group/download.route.ts',
	'/desk/:group/new': 'features/dinner-details/new.route.tsx',
	'/desk/:group/:number': 'features/run-sheet/run-sheet.route.tsx',
	'/desk/:group/:number/rehearsal': 'features/rehearsal/rehearsal.route.tsx',
	'/desk/:group/:number/rehearsal/now': 'features/rehearsal/now.route.ts',
	'/desk/:group/:number/compere': 'features/run-sheet/compere.route.tsx',
	'/desk/:group/:number/edit': 'features/dinner-details/edit.route.tsx',
	'/desk/:group/:number/pitches': 'features/line-up/line-up.route.tsx',
	'/desk/:group/:number/reading': 'features/line-up/reading.route.tsx',
	'/desk/:group/:number/pitches/picture/*': 'features/line-up/picture.route.tsx',
	'/desk/:group/:number/papers': 'features/papers/papers.route.tsx',
	'/desk/:group/:number/step': 'features/run-sheet/arrow.route.ts',
	'/desk/:group/:number/door': 'features/door/door.route.tsx',
	'/desk/:group/:number/door/tap': 'features/door/tap.route.tsx',
	'/desk/:group/:number/door-sign': 'features/papers/door-sign.route.tsx',
	'/desk/:group/:number/print': 'features/papers/print.route.tsx',
	'/desk/:group/:number/print/:sheet': 'features/papers/sheet.route.tsx',
	'/desk/:group/:number/crew': 'features/crew/crew.route.tsx',
	'/desk/:group/:number/phones': 'features/phone-address/phone-address.route.tsx',
	'/desk/:group/:number/slips': 'features/slips/slips.route.tsx',
	'/desk/:group/:number/pot': 'features/pot/pot.route.tsx',
	'/desk/:group/:number/reports': 'features/reports/reports.route.tsx',
	'/desk/:group/:number/sheet': 'features/count/sheet.route.tsx',
	'/desk/:group/:number/hand-count': 'features/count/hand-count.route.tsx',
	'/desk/:group/:number/count': 'features/count/count.route.tsx',
} as const;
export type Address = keyof typeof addresses;
