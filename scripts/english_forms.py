#!/usr/bin/env python3
"""Derives seeds/en/forms.tsv: the forms of English words that the press uses, with lemma, part of speech and features.

usage: english_forms.py WORDNET CORPORA SEEDS

WORDNET  the dictionary folder of WordNet 3.0 (Debian's wordnet-base: /usr/share/wordnet)
CORPORA  the folder that holds gum-news/, uner-en-ewt/ and crossner-ai/
SEEDS    the seeds folder: en/forms.tsv is written; other tables of en/, entities/first_names.tsv and training/en/ are read

Lemmas and parts of speech are WordNet's, where its sense-tagged texts, the corpora or the project's own tables use them,
and those of english_extra.txt. Inflection is computed: regular endings, consonants doubled where WordNet's exceptions
have it, the irregular verbs of english_verbs.txt. Function words are those of english_closed.txt. The features are those
of seeds/fr/forms.tsv.

Python 3 standard library only; the same input gives the same bytes. Sources and licences: see NOTICE.
"""
import os
import re
import sys
from collections import Counter, defaultdict

HERE = os.path.dirname(os.path.abspath(__file__))
OPEN = ("NOUN", "VERB", "ADJ", "ADV")
SENSE = {"1": "NOUN", "2": "VERB", "3": "ADJ", "4": "ADV", "5": "ADJ"}
WORD = re.compile(r"[a-z]+(?:-[a-z]+)*$")
RARE_SHARE = 0.02   # a reading rarer than this beside another one of the same form is left out
ORDINARY = 2        # tagged occurrences from which a word is ordinary that the corpora have as a name alone
UNSEEN = {"NOUN": 0.5, "VERB": 0, "ADJ": 0, "ADV": 0}   # what a reading weighs that was seen nowhere
# Words without use in the corpora that are kept for their build: they are nothing but what it says.
SAFE = {"NOUN": re.compile(r".{3,}(?:tion|sion|ment|ness|ity|ship|ance|ence|ure|ist|ism|ency|ancy|hood)$"),
        "ADJ": re.compile(r".{3,}(?:able|ible|ive|ous|ful|less|ical|ional|ary|ory|ant|ent|ed|ing|ic)$"),
        "ADV": re.compile(r".{4,}ly$"), "VERB": re.compile(r".{4,}(?:ize|ise|ify|ate)$")}
# Readings of WordNet that the press does not mean.
DROP = set("""like:ADJ like:NOUN may:NOUN must:NOUN might:VERB can:VERB will:VERB one:ADJ one:NOUN up:VERB out:VERB off:VERB
down:VERB about:ADJ over:NOUN through:ADJ no:NOUN so:NOUN why:NOUN how:NOUN when:NOUN where:NOUN then:NOUN there:NOUN
even:NOUN even:VERB still:NOUN still:VERB well:VERB being:VERB does:NOUN ha:NOUN said:ADJ according:ADJ gas:VERB iron:ADJ
does:VERB might:NOUN yet:ADJ now:NOUN now:ADJ here:NOUN here:ADJ then:ADJ thus:NOUN past:ADV""".split())
# Words of closed classes that have readings of open ones besides.
OPEN_TOO = set("""will can past round outside inside near above below half due given following including one ones up out off
down over about around through across along behind well besides before since yet once hundred thousand million billion
trillion dozen plus minus do did does done have has had having got being mine less least most more please even still then so
too there like need""".split())


def read_words(name):
    """The rows of a table of words beside this script: cells parted by blanks, entries by | or line."""
    with open(os.path.join(HERE, name), encoding="utf-8") as f:
        cells = [cell.split() for line in f if not line.startswith("#") for cell in line.split("|")]
    return [cell for cell in cells if cell]


def word_of(lemma):
    return WORD.match(lemma) is not None and len(lemma) > 1


class WordNet:
    """Lemmas by part of speech, how often their senses are tagged, and irregular forms."""

    def __init__(self, folder):
        self.lemmas = defaultdict(set)   # part of speech -> lemmas; WordNet writes names with a capital: they are none
        self.senses = Counter()          # (lemma, part of speech)
        self.tagged = Counter()          # (lemma, part of speech): occurrences in the sense-tagged texts
        self.exceptions = {pos: defaultdict(list) for pos in OPEN}
        ordinary = set()                 # senses under which the word has no capital: china, not China
        for name, pos in zip(("noun", "verb", "adj", "adv"), OPEN):
            for line in self.lines(folder, "data." + name):
                cells = line.split(" | ")[0].split(" ")
                for k in range(4, 4 + 2 * int(cells[3], 16), 2) if cells[0] else ():
                    word = cells[k].split("(")[0]
                    if word_of(word):
                        self.lemmas[pos].add(word)
                        self.senses[word, pos] += 1
                        ordinary.add((word, pos, int(cells[1]), int(cells[k + 1], 16)))
            for line in self.lines(folder, name + ".exc"):
                form, *bases = line.split()
                for base in bases:
                    if word_of(form):
                        self.exceptions[pos][base].append(form)
        for line in self.lines(folder, "cntlist.rev"):
            key, _, count = line.split()
            lemma, sense = key.split("%")
            kind, file, number = sense.split(":")[:3]
            if (lemma, SENSE[kind], int(file), int(number)) in ordinary:
                self.tagged[lemma, SENSE[kind]] += int(count)

    @staticmethod
    def lines(folder, name):
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            return f.read().splitlines()


class Usage:
    """How often the corpora have a word in lower case, with a capital inside a sentence, and as what part of speech."""

    def __init__(self, corpora, seeds):
        self.small, self.capital, self.tagged = Counter(), Counter(), Counter()
        folder = os.path.join(corpora, "gum-news", "dep")
        for name in sorted(os.listdir(folder)):
            self.read_columns(os.path.join(folder, name), 1, 3)
        self.read_columns(os.path.join(corpora, "uner-en-ewt", "en_ewt-ud-dev.iob2"), 1)
        for name in ("train.txt", "dev.txt"):
            self.read_columns(os.path.join(corpora, "crossner-ai", name), 0)
        folder = os.path.join(seeds, "training", "en", "articles")
        for name in sorted(n for n in os.listdir(folder) if n.endswith(".txt")):
            with open(os.path.join(folder, name), encoding="utf-8") as f:
                for sentence in re.split(r"(?<=[.!?])\s|\n", f.read()):
                    self.count([(word, "") for word in re.findall(r"[\w'’-]+|[^\w\s]", sentence)])

    def read_columns(self, path, word, pos=None):
        with open(path, encoding="utf-8") as f:
            for block in f.read().split("\n\n"):
                rows = [line.split("\t") for line in block.split("\n") if line and not line.startswith("#")]
                self.count([(row[word], row[pos] if pos else "") for row in rows if len(row) > word])

    def count(self, words):
        for k, (word, pos) in enumerate(words):
            if word.islower():
                self.small[word] += 1
                self.tagged[word, pos] += pos != ""
            elif k > 0 and word[0].isupper() and word[1:].islower() and words[k - 1][0].islower():
                self.capital[word.lower()] += 1


def double(word):
    """stop -> stopp: one syllable that ends in a single consonant behind a single vowel."""
    return word + word[-1] if re.fullmatch(r"(?:[^aeiou]*|s?qu)[aeiou][^aeiouwxy]", word) else ""


def s_form(word):
    if re.search(r"(?:s|x|z|ch|sh|[^aeiou]o)$", word):
        return word + "es"
    return word[:-1] + "ies" if re.search(r"[^aeiou]y$", word) else word + "s"


def gerund(word):
    if word.endswith("ie"):
        return word[:-2] + "ying"
    return word[:-1] + "ing" if re.search(r"[^eoy]e$", word) and word not in ("singe", "tinge") else word + "ing"


def past(word):
    if word.endswith("e"):
        return word + "d"
    return word[:-1] + "ied" if re.search(r"[^aeiou]y$", word) else word + "ed"


class Verbs:
    """Conjugation: english_verbs.txt has the irregular verbs, and what may stand before one in a compound."""

    def __init__(self, wordnet):
        self.doubled = wordnet.exceptions["VERB"]
        rows = read_words("english_verbs.txt")
        self.prefixes = sorted({p for row in rows if row[0] == "prefixes:" for p in row[1:]}, key=lambda p: (-len(p), p))
        self.regular = {v for row in rows if row[0] == "regular:" for v in row[1:]}
        self.irregular = {row[0]: [cell.split("/") for cell in row[1:]] for row in rows if not row[0].endswith(":")}

    def pasts(self, verb):
        """The past forms and the participles of an irregular verb or a compound of one, or None."""
        if verb in self.irregular:
            return self.irregular[verb]
        for prefix in self.prefixes:
            base = self.irregular.get(verb[len(prefix):]) if verb.startswith(prefix) and verb not in self.regular else None
            if base:
                return [[prefix + form for form in forms] for forms in base]
        return None

    def stems(self, verb):
        """What endings with a vowel are added to, as WordNet's exceptions double it; travel has both."""
        twice = verb + ("k" if verb.endswith("c") else verb[-1])
        base = verb.split("-")[-1]
        if twice + "ing" in self.doubled[verb] or twice + "ed" in self.doubled[verb] or double(base):
            return [twice, verb] if verb.endswith("l") and not double(base) else [twice]
        return [verb]

    def forms(self, verb):
        """form -> features"""
        found = defaultdict(list)
        for form, features in ((verb, "inf"), (verb, "ind:pre:1s,3p"), (s_form(verb), "ind:pre:3s")):
            found[form].append(features)
        stems = self.stems(verb)
        for stem in stems:
            found[stem + "ing" if stem != verb else gerund(verb)].append("par:pre")
        regular = [stem + "ed" if stem != verb else past(verb) for stem in stems]
        pasts, participles = self.pasts(verb) or (regular, regular)
        for forms, features in ((pasts, "ind:pas:1s,3s"), (participles, "par:pas")):
            for form in forms:
                found[form].append(features)
        return {form: ";".join(features) for form, features in found.items()}


PLURALS = set("people police cattle".split())
NOUN_O = re.compile(r"(?:[aeiou]o|photo|piano|auto|euro|memo|logo|demo|promo|kilo|casino|condo|combo|turbo|macro|micro|pro|"
                    r"retro|limo|dynamo|solo|silo|zero|taco|avocado|ghetto|manifesto|commando|crypto|repo|metro|disco|typo|"
                    r"fiasco|inferno|albino|tempo|hippo|rhino|soprano)$")


def plurals(noun, exceptions):
    if noun in PLURALS or re.search(r"(?:ness|ics|graphy|ism|[a-z]men)$", noun):
        return []
    own = {form for form in exceptions if form != noun}
    learned = all(re.search(r"(?:ae|a|i|x|im|ata)$", form) for form in own)   # camerae beside cameras
    if own and not learned:
        return sorted(own)
    if noun.endswith("man") and noun not in ("human", "talisman", "shaman"):
        return [noun[:-3] + "men"]
    regular = noun + "s" if NOUN_O.search(noun) else s_form(noun)
    return sorted(own | {regular} if noun.endswith(("on", "um", "is")) else {regular})


def degrees(adjective, exceptions):
    """Comparative and superlative: of one syllable, of two that end in -y or -le."""
    if exceptions:
        return sorted(set(exceptions))
    short = len(re.findall("[aeiouy]+", adjective.rstrip("e"))) == 1
    if "-" in adjective or not (short or re.search(r"[^aeiou]y$|[^aeiouly]le$", adjective)):
        return []
    stem = double(adjective) or re.sub(r"e$", "", re.sub(r"([^aeiou])y$", r"\1i", adjective))
    return [stem + "er", stem + "est"]


def table_lemmas(seeds):
    """(lemma, part of speech) of the verbs and nouns that the rules of seeds/en name."""
    def column(name, number, kinds=None):
        with open(os.path.join(seeds, "en", name), encoding="utf-8") as f:
            rows = [line.rstrip("\n").split("\t") for line in f if not line.startswith("#")][1:]
        return [row[number] for row in rows if len(row) > number and (kinds is None or row[0] in kinds)]

    verbs = column("reporting_verbs.tsv", 0) + column("relation_verbs.tsv", 0) + column("certainty.tsv", 1, ("verb",))
    verbs += column("business_events.tsv", 1, ("verb",)) + column("governors.tsv", 1, ("verb", "undone"))
    nouns = column("relation_nouns.tsv", 0) + column("description_nouns.tsv", 0) + column("reporting_nouns.tsv", 0)
    nouns += column("governors.tsv", 1, ("noun",))
    found = {(verb.split(" ")[0], "VERB") for verb in verbs} | {(noun, "NOUN") for noun in nouns}
    return {(word, pos) for word, pos in found if word_of(word)}


def demonyms(seeds):
    """The adjectives of places, in lower case."""
    with open(os.path.join(seeds, "en", "demonyms.tsv"), encoding="utf-8") as f:
        words = {line.split("\t")[0].lower() for line in f if not line.startswith("#")} - {"adjective"}
    return {word for word in words if word_of(word) and len(word) > 2}


def extra_lemmas():
    """(lemma, part of speech) of english_extra.txt"""
    kinds = {"noun:": "NOUN", "verb:": "VERB", "adj:": "ADJ", "adv:": "ADV"}
    return {(word, kinds[row[0]]) for row in read_words("english_extra.txt") for word in row[1:]}


def first_names(seeds):
    with open(os.path.join(seeds, "entities", "first_names.tsv"), encoding="utf-8") as f:
        return {line.split("\t")[0].strip().lower() for line in f if not line.startswith("#")}


class Forms:
    def __init__(self, wordnet, usage, seeds):
        self.wordnet, self.usage, self.people = wordnet, usage, first_names(seeds)
        self.verbs = Verbs(wordnet)
        self.named = table_lemmas(seeds) | extra_lemmas()
        self.demonyms = demonyms(seeds)
        self.closed = [tuple(row) for row in read_words("english_closed.txt")]
        self.closed_forms = {row[0] for row in self.closed} - OPEN_TOO

    def inflect(self, lemma, pos):
        """form -> features; the lemma first"""
        exceptions = self.wordnet.exceptions[pos].get(lemma, [])
        if pos == "VERB":
            return self.verbs.forms(lemma)
        forms = {lemma: "-s" if pos == "NOUN" and lemma not in PLURALS else "-p" if pos == "NOUN" else "-"}
        more = plurals(lemma, exceptions) if pos == "NOUN" else degrees(lemma, exceptions) if pos == "ADJ" else []
        for form in more:
            forms.setdefault(form, "-p" if pos == "NOUN" else "-")
        return forms

    def in_use(self, lemma, pos, forms):
        """Whether the press may mean this reading: « ford » is a noun, and a name alone in the press."""
        small = sum(self.usage.small[form] for form in forms)
        tagged = self.wordnet.tagged[lemma, pos]
        if tagged == 0 and small == 0 and not (SAFE[pos].match(lemma) and self.wordnet.senses[lemma, pos] > 1):
            return False
        ordinary = sum(self.wordnet.tagged[lemma, each] for each in OPEN) >= ORDINARY
        return small > 0 or ordinary or (lemma not in self.people and self.usage.capital[lemma] < 2)

    def form_in_use(self, form, lemma, pos):
        """Not every noun has a plural in use, nor every adjective its degrees."""
        if form == lemma or pos == "VERB" or self.usage.small[form]:
            return True
        return self.wordnet.tagged[lemma, pos] >= (1 if pos == "NOUN" else 3) or (pos == "NOUN" and self.usage.small[lemma] > 0)

    def rows(self):
        weight, found = Counter(), set()
        lemmas = {(lemma, pos) for pos in OPEN for lemma in self.wordnet.lemmas[pos]} | self.named
        for lemma, pos in sorted(lemmas - {("be", "VERB")}):
            forms = self.inflect(lemma, pos)
            named = (lemma, pos) in self.named
            if not named and not self.in_use(lemma, pos, forms):
                continue
            for form, features in forms.items():
                if form + ":" + pos in DROP or form in self.closed_forms:
                    continue
                if named or self.form_in_use(form, lemma, pos):
                    found.add((form, lemma, pos, features))
                    weight[form, pos] += 5 * named + self.wordnet.tagged[lemma, pos] + 3 * self.usage.tagged[form, pos]
        heaviest = Counter()
        for (form, pos), value in weight.items():
            heaviest[form] = max(heaviest[form], value)
        plurals_of_others = {(form, form, "NOUN", "-s") for form, lemma, _, features in found if features == "-p" and form != lemma}
        firm = {row for row in found if weight[row[0], row[2]] + UNSEEN[row[2]] >= RARE_SHARE * heaviest[row[0]]}
        adjectives = {(word, word, "ADJ", "-") for word in self.demonyms}
        return firm - plurals_of_others | adjectives | set(self.closed)


def main():
    if len(sys.argv) != 4:
        sys.exit(__doc__)
    folder, corpora, seeds = sys.argv[1:]
    rows = Forms(WordNet(folder), Usage(corpora, seeds), seeds).rows()
    path = os.path.join(seeds, "en", "forms.tsv")
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("form\tlemma\tpos\tfeatures\n")
        for row in sorted(rows, key=lambda r: tuple(x.encode("utf-8") for x in r)):
            f.write("\t".join(row) + "\n")
    by_pos = sorted(Counter(row[2] for row in rows).items())
    print("forms: %d rows, %d bytes, %s" % (len(rows), os.path.getsize(path), by_pos))


if __name__ == "__main__":
    main()
