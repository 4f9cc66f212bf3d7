/** “哪件产品”这一步的文字。 */
import type { requestProductText } from './request.product.text.js';

export default {
  'request.product': '是哪件产品？',
  'request.product.other': '其他产品，或不确定',
  'request.product.covered': '保修至{date}',
  'request.product.covered.open': '在保修期内',
  'request.product.uncovered': '已过保修期',
  'request.product.ended': '保修已于{date}到期',
  'request.product.basis.statutory': '法定三包',
  'request.product.basis.manufacturer': '厂家保修',
  'request.product.basis.repair': '上次维修的质保',
  'request.product.covers': '保修范围：{covers}',
  'request.product.none': '这一步都可以不填。能找到什么就填什么，其余的我们跟您一起确认。',

  'request.serial': '产品序列号',
  'request.serial.help': '在机身铭牌上，照着填即可。找不到可以不填。',
  'request.serial.where': '序列号在哪里？',
  'request.serial.where.plate': '机身铭牌或贴纸上：多在背面、底部、侧面，或门的内侧。',
  'request.serial.where.paper': '包装箱、发票或保修卡上。',
  'request.serial.where.menu': '设备菜单或App里，多在“关于本机”。',
  'request.serial.where.letters': '一般印在“S/N”“SN”或“序列号”后面。',
  'request.model': '型号或名称',
  'request.plate': '铭牌照片',
  'request.plate.help': '不想手填就拍一张，我们从照片上看。',

  'request.product.scan': '扫码填写',
  'request.product.scan.failed': '扫码功能没有加载成功。请手动填写序列号，或添加一张铭牌照片。',

  'request.warranty.asking': '正在查询保修…',
  'request.warranty.unknown.title': '这里暂时查不到这个序列号',
  'request.warranty.unknown': '不影响提交，我们收到后会核实保修。',
  'request.warranty.known': '这是您的{name}',
  'request.warranty.choose': '选这件产品',
} satisfies Record<keyof typeof requestProductText, string>;
