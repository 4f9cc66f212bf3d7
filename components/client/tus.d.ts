/** The library's core, without its readers and storage for browsers, which are not used here. */
declare module 'tus-js-client/lib/upload.js' {
  import { Upload, type UploadOptions } from 'tus-js-client';

  export default class extends Upload {
    static readonly defaultOptions: UploadOptions;
  }
}
