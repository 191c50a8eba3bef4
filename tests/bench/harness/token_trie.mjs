// What one writes without a library: a trie of Maps over words, the longest name at each word.

const words = (text) => text.match(/[a-z][a-z0-9']*|[0-9]+|[^\sa-z0-9]/g) ?? [];

export function tokenTrie(names) {
  const root = new Map();
  for (const name of names) {
    let node = root;
    for (const word of words(name)) {
      if (!node.has(word)) node.set(word, new Map());
      node = node.get(word);
    }
    node.set('', name);
  }
  return (lower) => {
    const tokens = words(lower);
    const found = [];
    for (let at = 0; at < tokens.length; ) {
      let node = root;
      let end = at;
      let name;
      for (let next = at; (node = node.get(tokens[next])); ) {
        next += 1;
        if (node.has('')) [name, end] = [node.get(''), next];
      }
      if (name !== undefined) found.push({ at, name });
      at = Math.max(end, at + 1);
    }
    return found;
  };
}
