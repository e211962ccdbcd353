declare module "virtual:data-texts" {
  /** Texts of the data files, by path below data/. */
  const texts: Readonly<Record<string, string>>;
  export default texts;
}
