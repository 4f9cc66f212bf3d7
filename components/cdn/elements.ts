/**
 * Which code each tag needs. Static `import()` of literal names only, so that the build makes one hashed chunk per
 * element and the page needs neither `eval` nor a policy of Trusted Types for it.
 */
export const elements: Readonly<Record<string, () => Promise<unknown>>> = {
  'aftercare-provider': () => import('../provider/provider.define.js'),
  'aftercare-request': () => import('../request/request.define.js'),
  'aftercare-progress': () => import('../progress/progress.define.js'),
  'aftercare-agreement': () => import('../agreement/agreement.define.js'),
  'aftercare-consent': () => import('../consent/consent.define.js'),
};
