import type { errors as English, name as nameOf } from '../en/pitch-errors';
import { formatsIn } from '../format';

const { count, either } = formatsIn('zh');

const missing = {
	title: '请给您的项目写一个标题。',
	what: '请说明您的项目是什么。',
	why: '请说明它为什么重要。',
	brief: '这一项也请回答，因为来宾要打分。',
	money: '请说明您打算怎么用这笔钱。',
	when: '请说明什么时候做，以及怎么告诉大家进展。',
	presenter: '请填写来宾看到的名字。',
	shownName: '请填写来宾可以看到的名字（不带姓），因为您未满18岁。',
	pictureDescription: '请说明图片上是什么，给看不见图片的人。',
	contactName: '请填写联系人的姓名。',
	contactEmail: '请填写电子邮件地址，好让我们回复您。',
	secondWhat: '请用该语言写简介，或选择“没有第二种语言”。',
	contactPhone: '请填写电话号码。',
};

export const name: typeof nameOf = (list) => (list.length === 0 ? '主办人' : either(list));

export const errors: typeof English = {
	title: '还没有提交。您填写的内容都还在这里。',
	notSaved: '还没有保存。您填写的内容都还在这里。',
	savedBut: '您的文字已保存。还有几处要补：',
	tooLong: (letters, limit) => `这里有${count(letters)}个字，最多${count(limit)}个字。请写短一些。`,
	missing: (field, criterion) => (criterion === undefined ? missing[field] : `${criterion}：${missing[field]}`),
	second: {
		whichLanguage: '请说明这份简介用的是哪种语言。',
		sameLanguage: '请选择与您书写的语言不同的语言，或选择“没有第二种语言”。',
		noText: missing.secondWhat,
	},
	notAnEmail: '这看起来不是电子邮件地址。电子邮件地址像这样：name@example.org。',
	notThisForm: '这个表单里有不属于它的内容。请刷新页面后再试。',
	noPromise: '请承诺这一项：出了钱的来宾想知道后来怎么样。',
	leaveEmpty: '有一个看不见的栏被填了内容，可能是您的浏览器填的。现在已清空：请再按一次按钮。',
	describePicture: '请说明图片上是什么，给看不见图片的人。',
	picture: {
		'not a picture': '这个文件不是我们能读取的图片。请选JPEG、PNG、WebP、GIF或AVIF图片。您的文字已保存。',
		heic: '这是HEIC图片，是iPhone和一些手机的格式，我们在这里读不了。请发JPEG：把图片截屏后选截屏，或在手机的“设置”“相机”“格式”里选“兼容性最佳”，再拍一次。您的文字已保存。',
		raw: '这是RAW或TIFF图片，是相机的格式。请存成JPEG再选。您的文字已保存。',
		video: '这是视频。请选照片，或把视频截屏。您的文字已保存。',
		document: '这是文档（例如PDF或Word），不是图片。请把那一页截屏，或把图片单独存成JPEG或PNG。您的文字已保存。',
		drawing: '这是SVG图，我们不接收。请存成PNG再选。您的文字已保存。',
		'other picture': '这种图片我们读不了。请存成JPEG或PNG再选。您的文字已保存。',
		'cut off': '这张图片只收到一部分，或者文件已损坏。请再选一次，或换一张。您的文字已保存。',
		'too large': '这张图片太大，我们无法缩小。请把它截屏，或存成普通的JPEG再选。您的文字已保存。',
		'file too big': '这张图片超过10 MB。请选小一点的。您的文字已保存。',
		busy: '现在收到的图片很多。您的文字已保存。请过一会儿再选一次图片。',
		'no decoder': '这里无法接收图片：主办人的电脑缺少需要的程序。您的文字已保存，没有图片的推介同样有效。',
		'call over': '项目征集已结束，所以图片没有更换。',
	},
	pictureTooBigHere: '这张图片超过10 MB。请选小一点的；这一张不会发送。',
	stale:
		'这份推介在另一个标签页或另一部手机上改过。没有覆盖任何内容：您填写的在表单里，期间保存的显示在旁边。现在保存，就以表单里的内容为准。',
	sentBefore: '您已经提交过这份推介，没有重复提交。要修改，请打开您的专用链接；您在这里填写的内容还在下面。',
	staleShort: '这份推介在另一个标签页或另一部手机上改过。这里没有保存，也没有丢失任何内容。',
	callOver: (who) => `项目征集已结束，所以没有保存。您填写的内容还在此页上：请复制下来，并联系${name(who)}。`,
	settled: (who) =>
		`主办人已在决定这份推介，所以不能在这里修改。您填写的内容还在此页上：请复制下来，并联系${name(who)}。`,
	busy: '现在有非常多的推介正在开始填写，也许有人恶意捣乱。您填写的内容还在此页上。请过一分钟再试；换一个网络（例如手机自己的网络）也许马上就行。',
	tooLittle: '还没有可保存的内容。请先写标题，或写一句话。',
	tooLate: (who) => `大家已经在投票，所以不能在这里撤回。没有改动任何内容。请联系${name(who)}。`,
};
