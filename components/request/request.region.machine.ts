/** Province, city and district of what was typed as one line. Pure. */

const provinces = '河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆';
const municipalities = '北京|天津|上海|重庆';

/** What each begins with, largest first. A city's name has two characters or more, a district may hold a 市 (沙市区). */
const levels: readonly RegExp[] = [
  new RegExp(`^(?:(?:${municipalities})市?|(?:香港|澳门)(?:特别行政区)?|(?:${provinces})(?:省|(?:壮族|回族|维吾尔)?自治区|(?!市)))`, 'u'),
  /^.{2,}?(?:自治州|地区|盟|市)/u,
  /^.+?(?:自治县|自治旗|区|區|县(?!区)|縣|旗|市(?!区|市))/u,
];

/** 浙江省杭州市西湖区 has no separators: its parts end in what they are. */
function partsOf(text: string): string[] {
  const parts: string[] = [];
  let rest = text;
  for (const level of levels) {
    const [found = ''] = level.exec(rest) ?? [];
    if (found) parts.push(found);
    rest = rest.slice(found.length);
  }
  return rest ? [...parts, rest] : parts;
}

/** By its commas; in Chinese also by its spaces, else by what its words end in. At most six parts, as the contract takes. */
export function regionOf(text: string): string[] {
  const chinese = /\p{Script=Han}/u.test(text);
  const separator = chinese ? /[,，、;；/\s]+/ : /[,，、;；/\n]+/;
  return text.split(separator).map((part) => part.trim()).filter(Boolean)
    .flatMap((part) => (/^\p{Script=Han}+$/u.test(part) ? partsOf(part) : [part])).slice(0, 6);
}
