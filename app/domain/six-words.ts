/**
 * A hash as six words, which people can read aloud and compare: 10 bits each, so the first 60 bits of the hash.
 *
 * Sixty bits show any mistake, and that a file is not the one whose words the room saw: for another file with the same words somebody would try
 * about 10^18 files. They do not bind whoever writes both files (a pair with equal words takes about 10^9 tries); the whole hash does.
 *
 * The words are 1,024 short and kindly ones of the English list of BIP-39 (github.com/bitcoin/bips, MIT licence, 2013, Marek Palatinus and others),
 * in alphabetical order. They are never changed: every published result was shown with them.
 */
export const words: readonly string[] = `
able about above absent absorb absurd access acid across action actor actual adapt adjust admit adult advice affair afford again agent agree
ahead album alley allow almost alone alpha also alter always among amount amused anchor angle animal ankle annual answer apart appear apple
april arch arctic area arena around artist aspect asset assist assume atom attend audit august aunt author auto autumn avoid awake aware
away baby bacon badge ball bamboo banana banner barely barrel base basic basket battle beach bean beauty become beef before begin behind
below belt bench best better beyond bike bind bird birth black blade bless blouse blue blush board boat body boil bonus book boost borrow
bottom bounce brain brand brass brave bread breeze brick bridge brief bright bring brisk broken bronze broom brown brush bubble buddy budget
build bulb bulk bundle burger busy butter buyer buzz cabin cable cactus cake call calm camera camp canal canoe canvas canyon carbon card
cargo carpet carry cart case cash casual catch caught cause cave celery cement census cereal chair chalk change charge chat cheap cheese
chef cherry chest chief child choice choose chunk churn circle city civil claim clap claw clay clean clerk clever click client cliff climb
clinic clip clock clog close cloth cloud clown club clutch coach coast code coffee coil coin column come comic common cook cool copper copy
coral core corn cost cotton couch couple course cousin cover coyote crack craft cram crane crater crawl cream credit crew crisp crop crouch
cruise crunch cube curve custom cute cycle dance daring dawn deal debate decade decide deer define defy degree delay demand depend depth
deputy derive design desk detail detect device devote dial diary dice diet differ dinner direct dish divert divide doctor doll domain donate
donkey donor door double dove draft drama draw dream dress drive drum duck dune during eager eagle early earn earth easily east easy echo
edit effort eight elbow elite else embody emerge employ empty enable enact energy engine enjoy enlist enough enrich ensure enter entire
entry equal equip essay estate ethics evolve exact excess excite exist exotic expand expect extend extra fabric face faith family famous
fancy farm father feed feel female fence fetch field figure file film final find fine finger finish firm first fish flag flash flat flight
flip float flock floor flower fluid flush focus foil fold follow food foot forest forget fork forum foster found frame fresh friend frog
front frost fruit fuel funny future gadget gain galaxy game garage garden garlic gather gaze gentle gift giggle ginger girl give glad glance
glass glide globe glory glove glow glue goat gold good goose gospel gown grace grain grant grass great green grid group grow guess guide
guitar habit hair half hammer hand happy hard have head health heart height hello helmet help hero hidden high hill hobby hockey hold hole
home hood hope horn horse host hotel hour hover huge human humble hurry hybrid icon idea ignore image immune impact inch income index indoor
infant inhale inner input inside intact into invite iron island item ivory jacket jaguar jazz jeans jelly jewel join joke juice jump jungle
junior just keen keep kind kiss kite kitten kiwi knee know label ladder lake lamp laptop large later latin laugh lava lawn layer leader leaf
learn left legal legend lemon lend length lens lesson letter level life lift light like limit link lion liquid list little live lizard load
local lock logic long loop lounge love loyal lucky lumber lunch luxury lyrics magic magnet mail main major make mammal manage mango manual
maple marble march margin marine market mass master match math matrix matter meadow mean meat medal melody melt member memory menu merge
merit merry mesh metal method middle milk mimic mind minor minute mirror mixed mobile model modify moment monkey month moon moral more
mother motion motor mouse move much muffin museum music must mutual myth name near neck need nest never news next nice night north nose note
novel nurse occur ocean offer often okay olive once onion only open opera orbit orchard order other oval oven over owner ozone pact page
pair palm panda panel paper park pass patch path pattern pause pave peace pear pelican phone photo piano picture piece pilot pink pipe pizza
place plate play pluck plug poem poet point polar pole pond pony pool post price pride print proof proud pull pulse pupil puppy purse quick
quiz quote rack radar radio rail rain raise rally ramp ranch range rapid rate raven ready real relax rely renew rice rich ride ridge right
rigid ring river road roast roof room rose round route royal rule rural safe sail salad salon salt same sand sauce save scale scan scene
scout scrap seat seed seek sell sense setup seven shaft share shift shine ship shoe shop short side sight sign silk silly silver since sing
siren size skate skill skin skirt slab slam sleep slide small smart smile snack snap snow soap sock soda soft solar solid solve song soon
sort soul sound soup south space spare speak speed spell spend spice spin split spoon sport spot spray staff stage stamp stand start state
stay steak steel step stick still stock stone stool story stove student stuff style such sugar suit sunny sunset super sure surge swap swarm
sweet swift swim swing syrup table tail talk tape task taste taxi teach team tell tent term test text thank that theme then there they thing
this three thumb ticket tide tiger tilt time tiny tired title toast today token tomato tone tool topic torch toss total tower town track
trade train tray treat tree trend trial tribe trick trip true truly trust truth tube tuna turn turtle twice twin type undo unit until upon
upper urban usage used valid vast velvet venue verb very view violin visa visit vital vivid vocal voice wagon wait walk wall walnut want
warm wash water wave wear welcome west whale what wheat wheel when where wide width wild will window wing wink winter wire wise wish woman
wood wool word work world worth wrap write yard year yellow young youth zebra`
	.trim()
	.split(/\s+/);

/** `hash`: hexadecimal digits of SHA-256. */
export const sixWords = (hash: string): string =>
	Array.from(
		{ length: 6 },
		(_, at) => words[Number((BigInt(`0x${hash.slice(0, 15)}`) >> BigInt(50 - 10 * at)) & 1023n)],
	).join(' ');
