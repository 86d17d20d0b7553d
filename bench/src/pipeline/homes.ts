/** Where the programs under test find their services. */
export interface Homes {
  readonly databaseURL: string;
  readonly redisURL: string;
}
