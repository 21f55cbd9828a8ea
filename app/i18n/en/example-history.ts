import { categories } from '../../domain/pitch';
import type { Story } from './example-pitches';

/**
 * Invented projects of a neighbourhood, for the years of dinners that `npm run seed -- --history` makes: title, presenter, what, why,
 * categories.
 */
const projects = `
The Bread Oven at Hazelwell | Maureen Tighe | A clay oven in the park that anybody can light on Sundays. | Two hundred people walk past that corner each day and nobody stops. | social justice
Stirchley Repair Evenings | Dilip Patel | Bring what is broken; eleven of us mend it with you while the kettle is on. | The nearest repair shop closed, and the tip is full of toasters. | enterprise
Saturday Shed | Colin Banks | A workshop for people who were told to rest and would rather make something. | Retired men on our street see nobody from Friday to Monday. | social justice
Bournbrook Otter Watch | Priya Nair | Cameras on the brook, and a map at the library of who lives in it. | There are otters under the supermarket, and hardly anybody knows. | land use and urban agriculture, education
Window Gallery | Esther Boateng | Forty front windows become a gallery for a week in February. | In winter the high street is dark by five and shops stand empty. | arts
Homework Room at the Baths | Samina Aziz | A warm quiet room on four evenings, with snacks and somebody to ask. | Three children at one kitchen table cannot do homework. | education
Cotteridge Cargo Bike | Jo Whelan | One electric cargo bike, lent by the hour from the bakery. | Half of our short car trips carry nothing that would not fit on a bike. | enterprise, technology
Lunch Club Minibus Fund | Patrick Doyle | Fuel and a driver’s training, so that the lunch club reaches Hawkesley again. | Nineteen regulars stopped coming when the 84 bus was cut. | city services
Sewing Machines for Refuge House | Leila Hosseini | Six machines and a teacher, for women who sewed at home and want to again. | A machine is work, and company on the long evenings. | social justice, enterprise
Apple Day | Hannah Price | Picking the street trees and back gardens, pressing it all on one day in October. | A tonne of apples rots within a mile of this hall. | land use and urban agriculture
Radio Stirchley | Marcus Bell | An hour of local radio each Sunday, made by a different street each week. | The local paper went, and nobody knows what is planned for the mill. | arts, technology
Quiet Mornings | Ruth Abara | The museum opens at eight on Sundays for families who need less noise. | My son loves trains and has never got past the entrance hall. | education, social justice
Allotment for Beginners | George Mwangi | One plot split in twelve squares, a year’s teaching, no waiting list. | The list for a plot is seven years long. | land use and urban agriculture
Laptop Rescue | Aneesa Khan | Old office laptops, cleaned, mended and lent like library books. | A phone is not enough for a job form or for school. | technology, education
The Song Cellar | Billy Farrow | A rehearsal room for teenagers under the church, free on weekdays. | There are nine bands at the school and one of them has a garage. | arts
Warm Coat Rail | Denise Clarke | Take a coat or leave a coat: a rail outside the laundrette, November to March. | Last winter children came to school in hoodies. | social justice
Tiny Forest on Fordhouse Lane | Owen Griffiths | Six hundred native trees on a tennis court’s worth of mown grass. | It is the hottest street of the ward, and has four trees. | land use and urban agriculture
Neighbours’ Tool Wall | Nia Campbell | A wall of tools in the old post office, borrowed with a library card. | Everybody here owns a drill, and nobody owns a ladder. | enterprise
Story Bench | Harjit Singh | Benches with a handle: turn it, and a neighbour tells you a story. | People sit by the canal alone. A voice is company. | arts, technology
Cook Once, Eat Together | Fatou Ceesay | Families cook a big pot on Mondays and take three meals home. | By Thursday the money and the ideas are gone. | social justice, education
Bats of the Mill | Ewan Ross | Night walks with borrowed detectors, and boxes built by the cubs. | The mill will be flats; its bats need somewhere to go. | land use and urban agriculture
Street Chess | Viktor Melnyk | Four stone tables by the station, and a box of pieces at the cafe. | Waiting for a train is the only time that strangers here share a bench. | city services
First Flat Box | Tanya Richards | A box with a kettle, pans, a lamp and bedding for those who leave care. | At eighteen I had a key and slept on my coat. | housing, social justice
Printing Press for the Estate | Ada Novak | A small press in the tenants’ room, for posters that people read. | Letters from the council go in the bin; a good poster stays up a year. | arts, city services
Damp Detectives | Imran Sheikh | Lend out meters, write down the damp, and send the landlord a proper report. | Five flats on one landing have the same black wall. | housing
Ukulele Nursery | Bev Sutton | Thirty small ukuleles, and a teacher who comes to where the toddlers are. | No school near us teaches music before nine. | education, arts
Kerb Gardeners | Tomasz Zielinski | We plant the strips that no one owns, and somebody adopts each one. | They are mown twice a year and littered every day. | land use and urban agriculture
Deaf Cafe | Laura Finch | A Tuesday cafe where orders are signed, with lessons at the next table. | My order has been guessed for thirty years. | social justice, enterprise
The Night Bus Guide | Kwame Asante | A pocket map of how to get home after ten, drawn by those who do. | Cleaners and nurses know it; nobody wrote it down. | city services
Pond for Pineapple School | Gwen Parry | A pond with a platform that wheelchairs reach, dug by parents. | Nobody in class four had ever seen a newt. | education, land use and urban agriculture
Pedal Cinema | Rory Lang | Films in the park, with the projector run by eight bicycles. | The cinema costs a family forty pounds. | arts
Herb Spiral | Marjorie Dunn | A spiral of herbs outside the surgery for anyone to cut. | People wait there for an hour beside gravel. | land use and urban agriculture
Coding on the Bus | Zara Iqbal | A laptop lesson on the top deck of the 45, with the driver’s blessing. | Forty minutes each way is a class. | technology
Knit the Bridge | Pauline Hobbs | A warm coat for the footbridge, knitted by three care homes and a school. | The bridge is grey, and so is February. | arts
Community Freezer | Ben Osei | A freezer in the hall for portions that would be thrown away. | Restaurants here bin forty meals a night. | social justice
Walking Netball | Sheila Grant | An hour of netball at walking pace, and tea after it. | After a hip operation nobody asks you to play. | social justice
Stirchley in Maps | Alan Pugh | Old maps scanned and laid over today’s, on a screen at the library. | Children ask what was here, and we guess. | education, technology
Rain Barrels for Rents | Claire Adeyemi | Sixty water butts for tenants, who may take them when they move. | Hosepipe bans hit those who garden in pots. | housing
The Lost Glove Museum | Felix Romero | Every glove found on the high street, on show until its owner comes. | It makes people laugh and talk, and nine gloves went home. | arts
Young Referees | Jerome Wallace | Training and a whistle for ten teenagers to referee the little leagues. | Games are cancelled each week for lack of one adult. | education
Dog Walk Rota | Moira Kelly | Volunteers walk the dogs of people in hospital. | My neighbour would not go in because of Biscuit. | social justice
Bike Doctor | Stan Okoro | A stand, a pump and a person at the school gate on Fridays. | The bikes are there, with flat tyres. | city services
Seed Library | Wendy Ashby | Borrow seeds in spring, bring some back in autumn. | Seeds cost three pounds a packet, and nobody needs a packet. | land use and urban agriculture
Shopfront Signs | Carlos Mendes | A sign painter teaches six traders to letter their own. | Vinyl peels, and painted signs bring people in. | enterprise, arts
Poems on the Platform | Ifeoma Eze | A new poem each month, at the station and at the bus stops. | It is the one place where everybody looks up. | arts
Grandparents’ Games | Doreen Marsh | Skipping, marbles and hopscotch taught by those who played them. | The playground has a screen and no chalk. | education
Heat Watch | Yasmin Begum | Twenty thermometers in twenty flats, and a letter with the numbers. | On the ninth floor it was 36 degrees at midnight. | housing, technology
Canal Kayaks | Neil Hughes | Two kayaks and a permit, to take litter and visitors out. | From the towpath you cannot reach it. | city services
Choir Without Notes | Angela Rossi | A choir for people who were told that they cannot sing. | They were told at seven, and believed it for fifty years. | arts
`;

const answers = {
	democratic: [
		'Whoever comes decides at the first meeting, by a show of hands.',
		'A group of six neighbours runs it, and two of them change each season.',
		'The plan hangs in the library for a month, with a pencil on a string.',
		'Those who use it choose what we do next.',
		'We asked on the doorstep first: 140 answers, and we do what most of them said.',
	],
	creative: [
		'We have not found another one in the city.',
		'It is made from what is lying about already.',
		'It began as a joke at this supper, and then we tried it.',
		'Children drew the first plan, and we kept most of it.',
	],
	sustainable: [
		'It needs money once. After that it costs an hour of somebody’s week.',
		'We buy second-hand, and lend out what we own.',
		'Three local shops promised to keep it going after the first year.',
		'Nothing is thrown away that somebody can mend.',
	],
	inclusive: [
		'It is free, step-free, and nobody has to explain why they come.',
		'We write it in four languages, and say it in more.',
		'There is a quiet corner, and somebody to go with if you are shy.',
		'It is open to all ages; we meet at times when carers can come.',
	],
	money: [
		'Half for materials, a quarter for insurance, and the rest for tea and printing.',
		'The biggest thing is £160 of equipment; the rest is paint and wood.',
		'For the first three months. By then we will know what it costs.',
		'We have the room and the people. This buys the things.',
	],
	when: [
		'We start in the month after the dinner, and will bring pictures in half a year.',
		'By the next summer. Whoever comes to supper then hears how it went.',
		'Within eight weeks. We will report with figures.',
	],
} as const;

/** One of them, the same for the same place. */
export function pick<T>(from: readonly T[], at: number): T {
	const one = from[at % from.length];
	if (one === undefined) throw new RangeError('There is nothing to pick from.');
	return one;
}

/** The stories, in an order in which each may win one dinner. */
export const historyStories: readonly Story[] = projects
	.trim()
	.split('\n')
	.map((row, at) => {
		const [title = '', presenter = '', what = '', why = '', of = ''] = row.split(' | ');
		return {
			...{ title, presenter, what, why },
			categories: categories.filter((category) => of.split(', ').includes(category)),
			brief: [
				pick(answers.democratic, at),
				pick(answers.creative, at),
				pick(answers.sustainable, at * 3 + 1),
				pick(answers.inclusive, at * 7 + 2),
			],
			money: pick(answers.money, at * 5 + 1),
			when: pick(answers.when, at),
		};
	});

/** What winners tell half a year later. */
export const historyReports = [
	'It stands, and it is used. On the first day 43 people came, which is more than we had cups. We spent £12 more than we had, and a neighbour gave that. Come and see it on a Sunday.',
	'Slower than we hoped, and better. The permit took nine weeks. Since then we have met every Tuesday, 14 to 22 of us, and four people who came to look now lead it.',
	'We learnt that the money was the easy part. Two of us moved away, so the plan changed: the school runs it now, with the things that you paid for. It is smaller, and it will last.',
	'Thank you. 61 families took part so far. The oldest visitor was 91 and told us that we were doing it wrong, and showed us. All receipts are in a folder at the library.',
] as const;

export const historyWords = {
	group: 'Stirchley Soup',
	place: 'Stirchley',
	venues: [
		['Stirchley Baths', '2–4 Bournville Lane, Stirchley, Birmingham B30 2JT'],
		['The Old Print Works', '498 Pershore Road, Stirchley, Birmingham B30 2EH'],
		['St Mark’s Hall', '12 Hazelwell Street, Stirchley, Birmingham B30 2JS'],
	],
	sponsors: ['The corner bakery', 'Hazelwell Garage', 'A friend of the soup'],
	returned: 'The bus line came back, so the club needs no driver, and gave the money back.',
} as const;
