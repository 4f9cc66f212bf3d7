/** What in a customer's words means danger, the most pressing first, and what to do before anything else. */
import { words, type WordLists, type Words } from './words.js';

interface OfferedDanger { id: string; title: Words; words: WordLists; except: WordLists; advice: Words[] }

/** "Does not leak" in its spellings; `n’t` stands for every contraction. */
const not = (...verbs: string[]): string[] =>
  verbs.flatMap((verb) => noes.map((before) => `${before}${verb}`));
const noes = [
  'not ', "n't ", 'n’t ', 'no ', 'without ', 'never ', 'nothing is ', 'no longer ', 'no sign of ', 'not see ', 'not see any ', "n't see ", "n't see any ",
  'n’t see ', 'n’t see any ',
];
const notZh = (...what: string[]): string[] => what.flatMap((one) => noesZh.map((before) => `${before}${one}`));
const noesZh = ['不', '没', '没有', '未', '无', '不会', '不再', '没发现', '没有发现', '没看到', '没有看到', '没闻到', '没有闻到'];

const smellsOfGas = [
  'smell gas', 'smell of gas', 'smells of gas', 'smell like gas', 'smells like gas', 'smelling gas', 'smelling of gas', 'gas smell', 'smell the gas',
  'smell some gas', 'smell a bit of gas', 'smell a little gas', 'smell natural gas', 'smell of natural gas', 'smells of natural gas', 'smell leaking gas',
  'stinks of gas', 'stink of gas', 'reeks of gas', 'odour of gas', 'odor of gas', 'gas odour', 'gas odor', 'gas fumes',
];
const smellsBurnt = [
  'burning smell', 'smell of burning', 'smells of burning', 'smell like burning', 'smells like burning', 'smell burning', 'smell something burning',
  'smells burnt', 'smell burnt', 'burnt smell', 'smells burned', 'smells of burnt', 'smells like burnt', 'smell of burnt',
];

export const dangers: OfferedDanger[] = [
  {
    id: 'gas',
    title: words('可能漏燃气：先离开，到室外再打电话', 'This may be gas: get out first, call from outside'),
    words: {
      'zh-CN': [
        '燃气味', '煤气味', '天然气味', '液化气味', '瓦斯味', '漏燃气', '漏煤气', '漏天然气', '燃气泄漏', '煤气泄漏', '天然气泄漏', '漏气', '臭鸡蛋', '一氧化碳', '煤气中毒',
        '燃气泄露', '煤气泄露', '天然气泄露', '瓦斯泄', '燃气的味', '煤气的味', '天然气的味', '闻到燃气', '闻到煤气', '闻到天然气', '头晕',
      ],
      en: [
        ...smellsOfGas, 'gas leak', 'gas is leaking', 'gas escap', 'leaking gas', 'leaks gas', 'leak of gas', 'rotten egg', 'carbon monoxide',
        'co alarm', 'co detector', 'gas alarm', 'feel dizzy', 'feeling dizzy',
      ],
    },
    except: {
      'zh-CN': notZh('燃气味', '煤气味', '天然气味', '闻到燃气', '闻到煤气', '闻到天然气', '漏气', '漏燃气', '漏煤气', '头晕'),
      en: not(...smellsOfGas, 'gas leak', 'leak gas'),
    },
    advice: [
      words('不要开关任何电器和电灯，不要用明火，不要在屋里打电话。', 'Do not switch anything on or off, light no flame, make no call indoors.'),
      words('打开门窗。', 'Open the windows and doors.'),
      words('顺手能够到时，关闭燃气总阀。', 'Close the main gas valve if you can reach it.'),
      words('带上家人离开，到室外去。', 'Leave with everybody in the home, and go outside.'),
      words(
        '在室外拨打燃气公司抢修电话；有人头晕、恶心，拨打 120；起火，拨打 119。',
        'From outside, call the gas company’s emergency line; 120 if anybody feels dizzy or sick; 119 for fire.',
      ),
    ],
  },
  {
    id: 'fire',
    title: words('冒烟或有火：人先安全，再处理机器', 'Smoke or fire: people first, then the machine'),
    words: {
      'zh-CN': [
        '冒烟', '冒黑烟', '冒白烟', '冒青烟', '冒出烟', '烟冒', '浓烟', '着火', '起火', '失火', '火花', '烧焦', '焦味', '糊味', '焦糊', '烧糊', '爆炸',
        '插头烧', '插座烧', '电线烧', '线烧', '烧黑', '烧化', '熔化', '融化', '插头发烫', '插座发烫', '电线发烫', '插头很烫', '插座很烫',
      ],
      en: [
        ...smellsBurnt, 'smoke', 'smoking', 'fire', 'flames', 'spark', 'burnt', 'burned', 'scorch', 'charred', 'melting', 'melted', 'overheat',
        'hot plug', 'plug is hot', 'plug gets hot', 'plug got hot', 'plug got very hot', 'plug is very hot', 'socket is hot', 'outlet is hot', 'explo',
      ],
    },
    except: {
      'zh-CN': [...notZh('冒烟', '着火', '起火', '火花', '打火花', '出火花', '焦味', '糊味'), '着不了火', '点着火', '打着火', '防爆炸'],
      en: [
        ...not(...smellsBurnt, 'smoke', 'smoking', 'fire', 'spark', 'burnt'), 'fire up', 'fires up', 'fireplace', 'firefox', 'firewall', 'smoke alarm',
        'smoke detector', 'spark plug', 'sparkl', 'explore',
      ],
    },
    advice: [
      words('有明火或浓烟：马上离开，随手关门，拨打 119。', 'Flames or thick smoke: leave at once, close the door behind you, call 119.'),
      words('不要碰机器和插头；能安全做到时，从电闸断电。', 'Do not touch the machine or its plug; switch it off at the breaker if that is safe.'),
      words('不要用水泼通电的机器。', 'Do not pour water on a machine that has power.'),
      words('不要再通电，等师傅检查。', 'Do not switch it on again before a technician has seen it.'),
    ],
  },
  {
    id: 'electricity',
    title: words('可能漏电：不要碰机器', 'This may give a shock: do not touch the machine'),
    words: {
      'zh-CN': [
        '漏电', '触电', '电击', '电到', '被电', '会电人', '电人了', '麻手', '手麻', '发麻', '会麻', '麻的感觉', '摸着麻', '麻了一下', '短路', '跳闸', '跳电',
        '外壳带电', '龙头带电', '水管带电', '机身带电', '机器带电', '水带电', '带电了',
      ],
      en: [
        'electric shock', 'electrical shock', 'electrocut', 'a shock', 'shocks me', 'shocked me', 'got shocked', 'gives shocks', 'gives me shocks', 'zapped',
        'zaps', 'tingl', 'short circuit', 'trips the', 'tripped the', 'breaker trip', 'fuse trip', 'keeps tripping', 'tripping the', 'fuse blows',
        'blows the fuse', 'blew the fuse', 'blew a fuse', 'blown fuse', 'live wire', 'bare wire', 'exposed wire',
      ],
    },
    except: {
      'zh-CN': [
        ...notZh('漏电', '触电', '短路', '跳闸', '被电', '发麻'), '防漏电', '防触电', '漏电保护的', '漏电保护功能', '漏电保护装置', '漏电保护插头', '麻烦', '被电话',
        '充电到', '来电到', '停电到', '家电到',
      ],
      en: not('electric shock', 'a shock', 'get a shock', 'trip'),
    },
    advice: [
      words('不要碰机器、水管和水龙头；热水器漏电时不要用水。', 'Do not touch the machine, pipes or taps; do not use water from a heater that gives shocks.'),
      words('手和地面都干燥时，从电闸断电；否则离开，等人来。', 'If hands and floor are dry, switch it off at the breaker; else keep away until help comes.'),
      words('有人触电：先断电，不要直接用手拉人，拨打 120。', 'If somebody is being shocked: power off first, do not pull them by hand, call 120.'),
      words('断电后不要再合闸，等师傅检查。', 'Leave the power off until a technician has seen it.'),
    ],
  },
  {
    id: 'water',
    title: words('漏水：先关水，再断电', 'Leaking: turn the water off, then the power'),
    words: {
      'zh-CN': [
        '漏水', '渗水', '水渗', '渗漏', '跑水', '喷水', '滴水', '溢水', '水溢', '水漫', '冒水', '爆管', '水管爆', '淹', '地上都是水', '地上全是水', '地上有水',
        '一地水', '一地的水', '流了一地', '到处是水', '到处都是水', '往外流水',
      ],
      en: [
        'leak', 'flood', 'burst pipe', 'pipe burst', 'drip', 'overflow', 'puddle', 'pool of water', 'floor is wet', 'water on the floor', 'water all over',
        'water everywhere', 'water is coming out', 'water is pouring', 'water is running out',
      ],
    },
    except: {
      'zh-CN': notZh('漏水', '渗水', '滴水', '喷水', '冒水'),
      en: [...not('leak', 'drip'), 'no water is coming out', 'gas leak', 'smell leaking gas', 'gas is leaking', 'leaking gas', 'leaks gas', 'leak of gas'],
    },
    advice: [
      words('关闭机器的进水阀；找不到，就关总水阀。', 'Close the machine’s inlet valve; if you cannot find it, the main valve.'),
      words('手和插头都干燥时拔下插头；插头或地面湿了，不要碰，从电闸断电。', 'Pull the plug if it and your hands are dry; where plug or floor is wet, leave it and switch off at the breaker.'),
      words('燃气热水器漏水，同时关闭燃气阀。', 'For a gas water heater, close the gas valve too.'),
    ],
  },
  {
    id: 'smell',
    title: words('有异味：先停用', 'A strange smell: stop using it'),
    words: {
      'zh-CN': ['异味', '臭味', '怪味', '刺鼻', '难闻', '有味道'],
      en: ['smell', 'odour', 'odor', 'stink', 'stench', 'fumes'],
    },
    except: {
      'zh-CN': [...notZh('异味', '臭味', '怪味', '有味道'), '除异味', '去异味', '除臭味', '去臭味'],
      en: [
        ...not('smell', 'odour', 'odor', 'fumes'), ...smellsOfGas, ...smellsBurnt, 'remove smells', 'remove odour', 'remove odor',
        ...['smells', 'smell', 'stinks'].flatMap((one) => [`${one} of rotten egg`, `${one} like rotten egg`]), 'rotten egg smell',
      ],
    },
    advice: [
      words('像臭鸡蛋或燃气：按燃气泄漏处理，开窗、关阀、离开，到室外打电话，不要开关电器。', 'Like rotten eggs or gas: treat it as a gas leak. Open windows, close the valve, leave, call from outside; touch no switch.'),
      words('像烧焦的塑料：不要碰机器，从电闸断电。', 'Like burnt plastic: do not touch the machine, switch it off at the breaker.'),
      words('其他气味：停用并通风，等我们回复。', 'Anything else: stop using it, let air in, and wait for our answer.'),
    ],
  },
];
