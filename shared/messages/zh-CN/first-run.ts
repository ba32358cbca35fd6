import type { WordsOf } from '../languages';
import type { firstRun as source } from '../zh-TW/first-run';

export const firstRun = {
  title: '设置这个服务站',
  about: '只做一次，约一分钟。之后可在设置中修改，服务站代号除外。',
  site: '服务站',
  name: '名称',
  code: '代号',
  codeAbout: '三个英文字母或数字，会印在每张单的条码上，以后不能改。',
  codeWrong: '代号要三个英文字母或数字。',
  region: '地区',
  regionTW: '台湾',
  regionCN: '中国大陆',
  regionAbout: '决定币种、税、保修规则和单据。',
  address: '地址',
  phone: '电话',
  complaintPhone: '投诉电话',
  printedOnPapers: '印在单据上',
  manager: '第一位经理',
  managerName: '姓名',
  pin: 'PIN（六位数字）',
  pinAgain: '再输一次 PIN',
  pinShort: 'PIN 要六位数字。',
  pinDiffers: '两次 PIN 不同。请再输一次。',
  start: '开始使用',
  needed: '这一栏要填。',
  keyWarning: '这台电脑没有系统密钥环，加密密钥放在文件里。请确认只有服务站的人能登录这台电脑。',
} satisfies WordsOf<typeof source>;
