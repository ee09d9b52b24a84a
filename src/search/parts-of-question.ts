/** Shorter pieces of a message say too little to be a question of their own, in words. */
const FEWEST_WORDS = 1;
/** More questions than this in one message are answered as one. */
const MOST_PARTS = 4;

/** Cuts a message where one question may end and another begin. One part where there is nothing to cut. */
export function partsOfQuestion(text: string): string[] {
  const sentences = text.split(/(?<=[?!])\s+|\n+|;\s+|(?<=[^\d\s]\.)\s+(?=\p{Lu})/u);
  const parts = sentences.flatMap((sentence) =>
    sentence.split(
      /,?\s+(?:ja|sekä|seka|ja myös|och|samt|and|plus|as well as|and also)\s+|,\s+(?=(?:mi|ku|on|vo|how|wh|do|is|can|hur|va|ha|får)\S*\s+\S+\s+\S+)/iu,
    ),
  );
  const long = parts.map((part) => part.trim()).filter((part) => part.split(/\s+/u).length >= FEWEST_WORDS);
  return long.length > 1 && long.length <= MOST_PARTS ? long : [text];
}
