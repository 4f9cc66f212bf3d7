/** What the bundles give the library of uploads for `url-parse`, of which it uses what every browser has. */
export default URL;
