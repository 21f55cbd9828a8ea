import type { RecordingRefusal } from '../../domain/recording';
import type { recording as English } from '../en/recording';
import { formatsIn } from '../format';

const { count } = formatsIn('zh');
const seconds = (n: number): string => `${count(n)}秒`;

const why: Record<RecordingRefusal, string> = {
	'not a recording': '这个文件不是我们能读取的声音。请选另一个。普通的WAV文件最好。',
	'cut off': '录音只传来了一部分，或者文件已损坏。请再选一次，或选另一个。',
	'too long': '这段录音超过60秒。请选短一点的。',
	'file too big': '这个文件超过12 MB。请选小一点的。',
	silent: '我们在这段录音里听不到声音。请检查麦克风，再录一次。',
	busy: '现在有很多录音正在传来。请稍后再选一次。',
};

export const recording: typeof English = {
	hear: (who, n) => (who === '' ? `听这份推介，${seconds(n)}` : `听${who}亲口介绍，${seconds(n)}`),
	label: '一小段录音：用您自己的声音介绍',
	labelNew: '换一段录音',
	remove: '去掉录音',
	hint: '给不看文字的来宾。请在60秒内说出您的名字和您想做的事。您按下面任何一个按钮时就会保存。',
	record: '现在录音',
	again: '重新录音',
	stop: '停止录音',
	discard: '不发送这段录音',
	yours: '您的录音',
	asking: '浏览器在问：这个页面可以使用麦克风吗？',
	running: (n, of) => `正在录音：${count(n)}秒，最多${seconds(of)}`,
	speak: '请说话。',
	checking: '正在准备录音。',
	ready: (n) => `录音准备好了：${seconds(n)}。请按下面任何一个按钮保存。`,
	microphone: {
		refused: '这个页面不能使用麦克风。请在浏览器里允许，或选一个文件。其他内容都没有变。',
		missing: '没有找到麦克风。请选一个文件，或换一部手机。其他内容都没有变。',
	},
	errors: {
		'not a recording': `${why['not a recording']}您的文字已保存。`,
		'cut off': `${why['cut off']}您的文字已保存。`,
		'too long': `${why['too long']}您的文字已保存。`,
		'file too big': `${why['file too big']}您的文字已保存。`,
		silent: `${why.silent}您的文字已保存。`,
		busy: `${why.busy}您的文字已保存。`,
	},
	notSent: (code) => `${why[code]}这一个不会发送。`,
};
