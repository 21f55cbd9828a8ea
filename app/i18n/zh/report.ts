import type { report as English } from '../en/report';
import { formatsIn, isolate } from '../format';
import { errors as pitchErrors } from './pitch-errors';

const { count } = formatsIn('zh');
const minutes = (n: number) => `${count(n)}分钟`;

export const report: typeof English = {
	page: '进展汇报',
	skip: '跳到汇报',
	own: {
		lead: '出了钱的来宾想知道后来怎么样。写几句话就够了。',
		promise: '您在推介里写的',
		due: (day) => `请在${day}之前汇报。`,
		soon: (day) => `请在${day}之前汇报。还有时间。`,
		overdue: (day) => `汇报原定${day}之前。您什么时候有空写都欢迎。`,
		told: '您已经告诉大家进展如何。谢谢。有新消息可以写在下面。',
		toOwn: '回到您的推介',
		slot: (n, when, length) =>
			`主办人在${when}的第${n}场晚餐会上给您留了${minutes(length)}，请您当面告诉大家。如果您来不了，请告诉他们。`,
		write: '您的汇报',
		another: '更多消息',
		correct: '更正汇报',
		correcting: (day) => `您正在更正${day}的汇报。它仍然公开，更正过的汇报会注明。`,
		sentTitle: '您的汇报已公开。谢谢。',
		see: '查看您项目的页面',
		sentText: '您可以随时在此页更正或收回。',
		saved: '已保存。发布之前只有您能看到。',
		takenBack: '您的汇报已收回。再也没有人能看到。',
		past: '您的汇报',
		notYours: '这里不需要您做什么：这份推介没有得到奖金。',
		notPublic: '这份推介没有公开，所以它的汇报也不能公开。请问主办人。',
		hidden: (because) => `主办人隐藏了这份汇报：${isolate(because)}`,
		behalf: '由主办人代您录入。',
	},
	labels: {
		text: '进展如何？',
		changed: '我们的计划有变',
		picture: '加一张图片',
		pictureDescription: '这张图片上是什么',
		remove: '去掉这张图片',
	},
	hints: {
		text: '你们做了什么，钱买了什么，接下来做什么？',
		changed: '计划常有变化。请在上面说明有什么不同，没有人会介意。',
		picture: (left) => `照片或画，最大10 MB、2500万像素。还可以加${count(left)}张。您按下面任何一个按钮时就会保存。`,
		people: '拍到人脸，请先问本人；拍到孩子，请先问家长。',
		pictureDescription: '给看不见图片的人。',
		full: '这里已有四张图片，不能再加。去掉一张才能加另一张。',
	},
	pictureOf: (n) => `图片${count(n)}`,
	upTo: (limit) => `最多${count(limit)}个字`,
	counted: (letters, limit) =>
		letters > limit
			? `${count(letters)}个字，最多${count(limit)}个字：多了${count(letters - limit)}个字`
			: `${count(letters)}个字，最多${count(limit)}个字`,
	neededWithPicture: '（有图片时必填）',
	optional: '（可不填）',
	buttons: {
		later: '保存，以后再写',
		addPicture: '保存，并加一张图片',
		preview: '保存并预览',
		publish: '发布',
		correct: '保存更正',
		toCorrect: '更正',
		takeBack: '收回',
		takeBackNow: '是的，收回',
	},
	beforePublish: '发布之后，所有人都能看到。以后可以更正或收回。',
	takeBackNote: '它的文字和图片会删除，再也没有人能看到。',
	preview: { title: '预览', text: '发布之后，所有人都会看到这些内容。' },
	save: { local: '还没有保存。写完请按“保存更正”。' },

	errors: {
		notSaved: '还没有保存。您填写的内容都还在这里。',
		savedBut: '您的文字已保存，还没有公开。还有几处要补：',
		missing: '请至少写一句话。',
		describePicture: '请说明图片上是什么，给看不见图片的人。',
		tooLong: pitchErrors.tooLong,
		notThisForm: pitchErrors.notThisForm,
		stale:
			'这份汇报在另一个标签页或另一部手机上改过、发布过或收回过。没有覆盖任何内容：您填写的在表单里，期间保存的显示在旁边。现在保存，就以表单里的内容为准。',
		staleShort: '这份汇报在另一个标签页或另一部手机上改过。这里没有保存，也没有丢失任何内容。',
		many: '这个项目的汇报已达上限。请改为更正最后一份；您填写的内容还在下面。',
		'not owed': '这份推介不再需要汇报，所以没有发布任何内容。您填写的内容还在下面。',
		staleTakeBack: '您打开页面之后，这份汇报改过，所以没有收回。请再读一遍，然后再按一次。',
		picture: {
			...pitchErrors.picture,
			'too large': '这张图片太大：超过2500万像素，或者我们无法缩小。请把它截屏，或存小一点再选。您的文字已保存。',
			'no decoder': '这里无法接收图片：主办人的电脑缺少需要的程序。您的文字已保存，没有图片的汇报同样有效。',
			'no room': '这里已有四张图片。请去掉一张，再选这一张。您的文字已保存。',
		},
		pictureNotCorrected: (why) => why.replace('您的文字已保存', '没有改动任何内容，您的文字还在这里'),
	},
	alsoSaved: '期间保存的：',
	nothing: '无',

	title: '进展汇报',
	sentOn: (day) => `${day}的汇报`,
	changedPlan: '计划有变',
	correctedOn: (day) => `${day}更正。`,
	onBehalf: '由主办人代项目录入。',
	standing: {
		promised: (day) => `应在${day}之前汇报。`,
		'due soon': (day) => `应在${day}之前汇报。`,
		overdue: (day, project) => `我们还在等“${isolate(project)}”的消息。汇报原定${day}之前。`,
		kept: (day) => `项目已在${day}告诉大家进展如何。`,
		changed: (day) => `项目已在${day}告诉大家计划有什么变化。`,
	},
	lines: {
		promised: (day) => `${day}之前汇报`,
		'due soon': (day) => `${day}之前汇报`,
		overdue: () => '我们还在等进展的消息',
		kept: (day) => `${day}的汇报`,
		changed: (day) => `${day}的汇报：计划有变`,
	},

	slots: {
		title: '项目介绍之前',
		line: (project, n) => `第${n}场晚餐会的胜出项目“${isolate(project)}”汇报进展`,
		minutes: (n) => minutes(n),
	},

	letter: {
		subject: (n, group) => `请汇报进展：${group}第${n}场晚餐会`,
		text: (l) =>
			`${l.contactName}，您好：\n\n“${l.title}”在${l.group}第${l.number}场晚餐会上得到了奖金，您承诺过告诉大家进展如何。${
				l.isOver ? `我们原希望在${l.due}之前收到您的消息` : `我们希望在${l.due}之前收到您的消息`
			}：写几句话就够了，也欢迎附上图片。如果计划有变，请说明；没有人会介意。\n\n请用您的专用链接填写：\n\n${l.link}\n\n谢谢。您不用回复这封信。\n\n${l.group}`,
	},
};
