import type { eveningRefusals as English } from '../en/evening-refusals';
import { work } from './work';

export const eveningRefusals: typeof English = {
	refused: {
		'sent before': work.sentBefore,
		'not everyone':
			'Warqad kasta oo la bixiyay ma codayn: qof ayaa mid helay, ama dhibcihiisii la noqday. Saacaddu sidii la ballanqaaday ayay ahaanaysaa.',
		'nearly zero': 'Saacaddu daqiiqad gudaheed ayay eber gaaraysaa. Waxba lama beddelin.',
		'line-up changed':
			'Liiska soo-jeedinnada waa la beddelay ka dib markii bogga la sameeyay. Hadda waxba lama fulin. Fiiri cidda lambarka ku jirta, oo mar kale riix haddii aad weli rabto.',
		'was heard': 'Soo-jeedintaas waa la dhegaystay, sidaas darteed way timid. Waxba lama beddelin.',
		'stage went on':
			'Intaas ka dib wax ayaa masraxa la keenay, sidaas darteed mar dambe lagama noqon karo. Waxba lama beddelin.',
		'out of order':
			'Tallaabadaasi hadda ma timaado. Waxba lama beddelin. Boggani wuxuu muujinayaa halka cashadu marayso.',
		'nobody lined up': 'Weli cidna kuma jirto liiska soo-jeedinnada. Marka hore dooro cidda soo jeedinaysa.',
		'order not drawn': 'Taxanaha soo-jeedinta weli lama samayn. Qori-tuur ku samee bogga soo-jeedinnada.',
		'gate not confirmed':
			'Soo-jeedin kasta oo liiska ku jirta shuruuddeeda lama wada xaqiijin. Mid kasta ku xaqiiji bogga soo-jeedinnada.',
		'no papers made': 'Weli warqado codbixin lama samayn. Marka hore samee, si qof kasta oo yimaada u codeeyo.',
		'nobody presented': 'Weli soo-jeedin masraxa ma iman. Mid kasta masraxa keen, si martidu dhibco u siiso.',
		'clock not at zero':
			'Codbixintu way furnaanaysaa ilaa saacaddeedu eber gaarto: martida sidaas ayaa loo ballanqaaday. Waxba lama beddelin.',
		'already signed': 'Tirinta waa la saxiixay, sidaas darteed codbixinta mar kale lama furi karo.',
		'count not opened': 'Tirinta weli lama furin. Ku saxiix oo ku fur bogga tirinta.',
		'pot not awarded': 'Lacagta la ururiyay weli lama bixin. Ku bixi bogga tirinta.',
		'reveal not finished': 'Guulaystaha weli laguma dhawaaqin. Marka hore dhammee ku dhawaaqidda.',
		'already moved':
			'Habeenku hore ayuu u socday ka dib markii bogga la sameeyay, sidaas darteed hadda waxba lama fulin. Boggani wuxuu muujinayaa halka cashadu marayso; mar kale riix haddii aad weli rabto.',
		'no such pitch': 'Soo-jeedin lambarkaas leh caawa ma jirto. Waxba lama beddelin.',
	},
	already: {
		'start pitching': 'Soo-jeedinnadu hore ayay u bilowdeen.',
		'open voting': 'Codbixinta hore ayaa loo furay.',
		'close voting': 'Codbixinta hore ayaa loo xiray.',
		announce: 'Ku dhawaaqiddu hore ayay u bilaabatay.',
		'start clock': 'Saacadda hore ayaa loo bilaabay.',
		'pause clock': 'Saacadda hore ayaa loo joojiyay.',
		'reset clock': 'Saacadda hore ayaa dib loogu celiyay.',
		'extra time': 'Hal daqiiqo oo dheeraad ah hore ayay u jirtaa; waxba laba jeer laguma darin.',
		questions: 'Su’aalaheeda hore ayay u joogaan.',
		'on stage': 'Soo-jeedintaasi hore ayay masraxa u joogtaa.',
		'next question': 'Su’aashaas hore ayaa loo tiriyay.',
		'clear stage': 'Masraxu hore ayuu u faaruqay.',
		'everyone has voted': 'Saacadda hore ayaa loo soo hormariyay.',
		'clock back': 'Saacaddu hore ayay u joogtaa halkii la ballanqaaday.',
		'last call': 'Fursaddii ugu dambaysay hore ayaa loogu dhawaaqay.',
		'five more minutes': 'Codbixinta hore ayaa loo kordhiyay; waxba laba jeer laguma darin.',
		reveal: 'Tallaabadaasi hore ayay shaashadda ugu jirtaa.',
	},
	by: {
		door: (name) => `${name} (albaabka)`,
		compere: (name) => `${name} (daadihiyaha)`,
		counter: (name) => `${name} (tirinta)`,
		pitcher: 'Soo-jeediyaha',
		system: 'Server-ka',
	},
	pressed: (already, who, time) => `${already} Waxaa riixay ${who}, ${time}.`,
};
