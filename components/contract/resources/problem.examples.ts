import { problems, problemType, type ProblemCode } from '../problem.js';
import type { Examples } from '../types.js';

const codes = Object.keys(problems) as ProblemCode[];

/** Every problem of the closed list by its code, and one with fields in each language. */
export const problemExamples = {
  Problem: {
    ...Object.fromEntries(codes.map((code) => [code, { type: problemType(code), ...problems[code] }])),
    fields: {
      type: problemType('validation'),
      ...problems.validation,
      errors: [{ pointer: '/address', code: 'required', message: 'This is needed' }],
    },
    fieldsInChinese: {
      type: problemType('validation'),
      title: '部分内容需要修改',
      status: 422,
      errors: [{ pointer: '/contact/phone', code: 'invalid', message: '内容不正确' }],
    },
  },
} satisfies Examples;
