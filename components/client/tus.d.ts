/** The library's core, without its readers and storage for browsers, which are not used here. */
declare module 'tus-js-client/lib/upload.js' {
  export { Upload as default } from 'tus-js-client';
}
