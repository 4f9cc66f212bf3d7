/** 扫码窗口的文字。 */
import type { requestScanText } from './request.scan.text.js';

export default {
  'request.scan.title': '扫描铭牌上的码',
  'request.scan.starting': '正在打开摄像头。浏览器可能会询问是否允许本页使用。',
  'request.scan.looking': '请把二维码或条形码对准取景框。',
  'request.scan.slow': '还没识别到。请靠近或拉远一点，避开反光；也可以用下面的其他方式。',
  'request.scan.other': '这个码不是序列号。请找“S/N”“SN”或“序列号”旁边的码。',
  'request.scan.reading': '正在识别照片…',
  'request.scan.private': '画面只在您的设备上识别，不会上传。',
  'request.scan.light': '补光灯',
  'request.scan.again': '打开摄像头',
  'request.scan.photo': '选一张码的照片',
  'request.scan.type': '手动填写',
  'request.scan.plate': '发铭牌照片',
  'request.scan.found': '已填入序列号{serial}。',
  'request.scan.ways': '不用摄像头也可以：',

  'request.scan.refused.title': '未允许使用摄像头',
  'request.scan.refused': '可在浏览器设置中允许本页使用摄像头，然后再试。',
  'request.scan.missing.title': '没有找到摄像头',
  'request.scan.missing': '这台设备没有摄像头，或摄像头已关闭。',
  'request.scan.busy.title': '摄像头没有响应',
  'request.scan.busy': '可能正被其他应用占用。请关闭该应用后再试。',
  'request.scan.insecure.title': '本页无法使用摄像头',
  'request.scan.insecure': '浏览器不允许本页使用摄像头。',
  'request.scan.unloaded.title': '扫码功能没有加载成功',
  'request.scan.unloaded': '可能是网络断开了。请再试，或换一种方式。',
  'request.scan.unread.title': '照片中没有识别到序列号',
  'request.scan.unread': '请正对着、靠近一些重拍，拍清楚整个码。',
} satisfies Record<keyof typeof requestScanText, string>;
