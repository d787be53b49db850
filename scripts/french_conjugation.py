"""French conjugation by rule, used by derive_gazetteers.py to give a lemma and codes to the verb forms of Lexique.

conjugate(infinitive) returns {form: set of codes}; a code is Lexique's infover without the final semicolon:
inf, ind:pre:1s, ind:imp:3p, ind:pas:3s, ind:fut:1s, cnd:pre:3s, sub:pre:1s, sub:imp:3s, imp:pre:2s, par:pre, par:pas:fs.
The rules generate more than the language has (both spellings of « payer », every person of « pleuvoir »); the caller keeps
only the forms which the lexicon attests as verbs.
"""
P = ["1s", "2s", "3s", "1p", "2p", "3p"]
IMP = ["ais", "ais", "ait", "ions", "iez", "aient"]
FUT = ["ai", "as", "a", "ons", "ez", "ont"]
PAS = {
    "a": ["ai", "as", "a", "âmes", "âtes", "èrent"],
    "i": ["is", "is", "it", "îmes", "îtes", "irent"],
    "u": ["us", "us", "ut", "ûmes", "ûtes", "urent"],
    "in": ["ins", "ins", "int", "înmes", "întes", "inrent"],
    "ï": ["ïs", "ïs", "ït", "ïmes", "ïtes", "ïrent"],
}
SIM = {
    "a": ["asse", "asses", "ât", "assions", "assiez", "assent"],
    "i": ["isse", "isses", "ît", "issions", "issiez", "issent"],
    "u": ["usse", "usses", "ût", "ussions", "ussiez", "ussent"],
    "in": ["insse", "insses", "înt", "inssions", "inssiez", "inssent"],
    "ï": ["ïsse", "ïsses", "ït", "ïssions", "ïssiez", "ïssent"],
}


class Table(dict):
    def put(self, form, code):
        self.setdefault(form, set()).add(code)

    def series(self, tense, forms):
        for person, form in zip(P, forms):
            if form:
                self.put(form, tense + ":" + person)


def participle(t, pp):
    """pp: masculine singular, or four forms."""
    if not pp:
        return
    if isinstance(pp, str):
        plural = pp if pp.endswith("s") else pp + "s"
        pp = (pp, pp + "e", plural, pp + "es")
    for form, code in zip(pp, ("ms", "fs", "mp", "fp")):
        if form:
            t.put(form, "par:pas:" + code)


def build(inf, pre, imp, fut, pas, sub, pp, ppr=None, imper=None):
    """pre: six forms; imp, fut: stems; pas: (stem, type); sub: (stem 1, stem 2) or six forms; pp; ppr; imper: 3 forms."""
    t = Table()
    t.put(inf, "inf")
    t.series("ind:pre", pre)
    if imp is not None:
        t.series("ind:imp", [imp + e for e in IMP])
        t.put(ppr or imp + "ant", "par:pre")
    elif ppr:
        t.put(ppr, "par:pre")
    if fut is not None:
        t.series("ind:fut", [fut + e for e in FUT])
        t.series("cnd:pre", [fut + e for e in IMP])
    if pas:
        stem, kind = pas
        t.series("ind:pas", [stem + e for e in PAS[kind]])
        t.series("sub:imp", [stem + e for e in SIM[kind]])
    if sub:
        if len(sub) == 2:
            a, b = sub
            sub = [a + "e", a + "es", a + "e", b + "ions", b + "iez", a + "ent"]
        t.series("sub:pre", sub)
    participle(t, pp)
    if imper is None and pre:
        second = pre[1]
        if second.endswith("es") or second.endswith("vas"):
            second = second[:-1]
        imper = (second, pre[3], pre[4])
    for person, form in zip(("2s", "1p", "2p"), imper or ()):
        if form:
            t.put(form, "imp:pre:" + person)
    return t


def merge(*tables):
    t = Table()
    for other in tables:
        for form, codes in other.items():
            for c in codes:
                t.put(form, c)
    return t


def regular_er(inf):
    s = inf[:-2]
    soft = s
    if s.endswith("c"):
        soft = s[:-1] + "ç"
    elif s.endswith("g"):
        soft = s + "e"
    weak = {s}                        # before a silent e
    futures = {s + "er"}
    cons = "bcdfghjklmnpqrstvxz"
    if s.endswith("y"):
        weak = {s[:-1] + "i"} | ({s} if s.endswith("ay") or s.endswith("ey") else set())
        futures = {w + "er" for w in weak}
        if inf.endswith("envoyer"):
            futures = {s[:-2] + "err"}
    else:
        # last vowel e or é before one or two consonants
        for n in (1, 2):
            if len(s) > n and all(c in cons for c in s[-n:]) and s[-n - 1] in "eé":
                tail = s[-n:]
                if s[-n - 1] == "é" and (n == 1 or tail in ("gn", "gr", "br", "cr", "tr", "vr", "gl", "ch", "qu", "dr", "fr", "bl", "cl")):
                    weak = {s[:-n - 1] + "è" + tail}
                    futures = {s + "er", s[:-n - 1] + "è" + tail + "er"}
                elif s[-n - 1] == "e" and (n == 1 or tail in ("vr", "gr")):
                    weak = {s[:-n - 1] + "è" + tail}
                    if tail in ("l", "t"):
                        weak.add(s + tail)
                    futures = {w + "er" for w in weak}
                break
        if s.endswith("équ") or s.endswith("égu"):
            weak = {s[:-3] + "è" + s[-2:]}
            futures = {s + "er", s[:-3] + "è" + s[-2:] + "er"}
    tables = []
    for w in sorted(weak):
        for f in sorted(futures):
            pre = [w + "e", w + "es", w + "e", soft + "ons", s + "ez", w + "ent"]
            t = build(inf, pre, None, f, (soft, "a"), (w, s), s + "é", soft + "ant")
            t.series("ind:imp", [soft + "ais", soft + "ais", soft + "ait", s + "ions", s + "iez", soft + "aient"])
            for form in [soft + "èrent"]:
                if soft != s:
                    t.pop(form, None)
            t.put(s + "èrent", "ind:pas:3p")
            tables.append(t)
    return merge(*tables)


def finir(inf):
    s = inf[:-1]                      # fini
    pre = [s + "s", s + "s", s + "t", s + "ssons", s + "ssez", s + "ssent"]
    return build(inf, pre, s + "ss", inf, (s[:-1], "i"), (s + "ss", s + "ss"), s)


def partir(inf):
    s = inf[:-2]                      # part
    short = s[:-1]                    # par
    third = short + "t"
    pre = [short + "s", short + "s", third, s + "ons", s + "ez", s + "ent"]
    pp = s + "i"
    return build(inf, pre, s, inf, (s, "i"), (s, s), pp)


def vendre(inf):
    s = inf[:-2]
    third = s + ("" if s[-1] in "dtc" else "t")
    pre = [s + "s", s + "s", third, s + "ons", s + "ez", s + "ent"]
    return build(inf, pre, s, s + "r", (s, "i"), (s, s), s + "u")


def with_prefix(ending, maker):
    def f(inf):
        return maker(inf[: -len(ending)])
    return f


def venir(p, r):                      # r: v or t
    s = p + r
    return build(s + "enir", [s + "iens", s + "iens", s + "ient", s + "enons", s + "enez", s + "iennent"], s + "en",
                 s + "iendr", (s, "in"), (s + "ienn", s + "en"), s + "enu")


def ouvrir(inf):
    s = inf[:-2]                      # ouvr
    return build(inf, [s + "e", s + "es", s + "e", s + "ons", s + "ez", s + "ent"], s, inf, (s, "i"), (s, s), s[:-1] + "ert")


def cueillir(inf):
    s = inf[:-2]
    return build(inf, [s + "e", s + "es", s + "e", s + "ons", s + "ez", s + "ent"], s,
                 s + "er" if "cueill" in s else inf, (s, "i"), (s, s), s + "i")


def courir(inf):
    s = inf[:-2]
    return build(inf, [s + "s", s + "s", s + "t", s + "ons", s + "ez", s + "ent"], s, s + "r", (s, "u"), (s, s), s + "u")


def querir(p):
    return build(p + "quérir", [p + "quiers", p + "quiers", p + "quiert", p + "quérons", p + "quérez", p + "quièrent"],
                 p + "quér", p + "querr", (p + "qu", "i"), (p + "quièr", p + "quér"),
                 (p + "quis", p + "quise", p + "quis", p + "quises"))


def uire(inf):
    s = inf[:-2]                      # condui
    luire = inf.endswith("luire") or inf.endswith("nuire")
    pp = s if luire else s + "t"
    return build(inf, [s + "s", s + "s", s + "t", s + "sons", s + "sez", s + "sent"], s + "s", s + "r", (s + "s", "i"),
                 (s + "s", s + "s"), pp)


def indre(inf):
    s = inf[:-3]                      # crain
    g = s[:-1] + "gn"
    return build(inf, [s + "s", s + "s", s + "t", g + "ons", g + "ez", g + "ent"], g, s + "dr", (g, "i"), (g, g), s + "t")


def aitre(inf):
    s = inf[:-5]                      # conn, par
    return build(inf, [s + "ais", s + "ais", s + "aît", s + "aissons", s + "aissez", s + "aissent"], s + "aiss",
                 s + "aîtr", (s, "u"), (s + "aiss", s + "aiss"), s + "u")


def prendre(p):
    s = p + "pren"
    return build(s + "dre", [s + "ds", s + "ds", s + "d", s + "ons", s + "ez", s + "nent"], s, s + "dr", (p + "pr", "i"),
                 (s + "n", s), (p + "pris", p + "prise", p + "pris", p + "prises"))


def mettre(p):
    s = p + "met"
    return build(s + "tre", [s + "s", s + "s", s, s + "tons", s + "tez", s + "tent"], s + "t", s + "tr", (p + "m", "i"),
                 (s + "t", s + "t"), (p + "mis", p + "mise", p + "mis", p + "mises"))


def battre(p):
    s = p + "bat"
    return build(s + "tre", [s + "s", s + "s", s, s + "tons", s + "tez", s + "tent"], s + "t", s + "tr", (s + "t", "i"),
                 (s + "t", s + "t"), s + "tu")


def faire(p):
    return build(p + "faire", [p + "fais", p + "fais", p + "fait", p + "faisons", p + "faites", p + "font"], p + "fais",
                 p + "fer", (p + "f", "i"), (p + "fass", p + "fass"), p + "fait")


def dire(p):
    two = p + "dites" if p in ("", "re") else p + "disez"
    return build(p + "dire", [p + "dis", p + "dis", p + "dit", p + "disons", two, p + "disent"], p + "dis", p + "dir",
                 (p + "d", "i"), (p + "dis", p + "dis"), p + "dit")


def maudire(p):
    s = p + "maudi"
    return build(s + "re", [s + "s", s + "s", s + "t", s + "ssons", s + "ssez", s + "ssent"], s + "ss", s + "r", (s[:-1], "i"),
                 (s + "ss", s + "ss"), s + "t")


def lire(inf):
    s = inf[:-2]
    return build(inf, [s + "s", s + "s", s + "t", s + "sons", s + "sez", s + "sent"], s + "s", s + "r", (s[:-1], "u"),
                 (s + "s", s + "s"), s[:-1] + "u")


def suffire(inf):
    s = inf[:-2]
    pp = s if inf.endswith("suffire") else (s + "t" if inf.endswith("frire") or inf.endswith("confire") else s + "s")
    return build(inf, [s + "s", s + "s", s + "t", s + "sons", s + "sez", s + "sent"], s + "s", s + "r", (s[:-1], "i"),
                 (s + "s", s + "s"), pp)


def ecrire(inf):
    s = inf[:-2]                      # écri
    return build(inf, [s + "s", s + "s", s + "t", s + "vons", s + "vez", s + "vent"], s + "v", s + "r", (s + "v", "i"),
                 (s + "v", s + "v"), s + "t")


def rire(inf):
    s = inf[:-2]
    return build(inf, [s + "s", s + "s", s + "t", s + "ons", s + "ez", s + "ent"], s, s + "r", (s[:-1], "i"), (s, s), s)


def suivre(inf):
    s = inf[:-3]                      # sui
    return build(inf, [s + "s", s + "s", s + "t", s + "vons", s + "vez", s + "vent"], s + "v", s + "vr", (s + "v", "i"),
                 (s + "v", s + "v"), s + "vi")


def vivre(inf):
    s = inf[:-4]                      # v
    return build(inf, [s + "is", s + "is", s + "it", s + "ivons", s + "ivez", s + "ivent"], s + "iv", s + "ivr",
                 (s + "éc", "u"), (s + "iv", s + "iv"), s + "écu")


def boire(p):
    return build(p + "boire", [p + "bois", p + "bois", p + "boit", p + "buvons", p + "buvez", p + "boivent"], p + "buv",
                 p + "boir", (p + "b", "u"), (p + "boiv", p + "buv"), p + "bu")


def croire(p):
    return build(p + "croire", [p + "crois", p + "crois", p + "croit", p + "croyons", p + "croyez", p + "croient"],
                 p + "croy", p + "croir", (p + "cr", "u"), (p + "croi", p + "croy"), p + "cru")


def croitre(p):
    s = p + "cro"
    return build(s + "ître", [s + "îs", s + "îs", s + "ît", s + "issons", s + "issez", s + "issent"], s + "iss", s + "îtr",
                 (p + "cr", "u"), (s + "iss", s + "iss"), (p + "cru", p + "crue", p + "crus", p + "crues"))


def accroitre(p):
    s = p + "cro"
    return build(s + "ître", [s + "is", s + "is", s + "ît", s + "issons", s + "issez", s + "issent"], s + "iss", s + "îtr",
                 (p + "cr", "u"), (s + "iss", s + "iss"), p + "cru")


def naitre(p):
    return build(p + "naître", [p + "nais", p + "nais", p + "naît", p + "naissons", p + "naissez", p + "naissent"],
                 p + "naiss", p + "naîtr", (p + "naqu", "i"), (p + "naiss", p + "naiss"), p + "né")


def plaire(inf):
    s = inf[:-4]                      # pl, t
    third = s + ("aît" if inf.endswith("plaire") else "ait")
    return build(inf, [s + "ais", s + "ais", third, s + "aisons", s + "aisez", s + "aisent"], s + "ais", s + "air", (s, "u"),
                 (s + "ais", s + "ais"), s + "u")


def traire(inf):
    s = inf[:-2]
    y = s[:-1] + "y"
    return build(inf, [s + "s", s + "s", s + "t", y + "ons", y + "ez", s + "ent"], y, s + "r", None, (s, y), s + "t")


def coudre(inf):
    s = inf[:-3]                      # cou
    k = "s" if inf.endswith("coudre") else "l"
    pas = (s + k, "i") if k == "s" else (s + k, "u")
    return build(inf, [s + "ds", s + "ds", s + "d", s + k + "ons", s + k + "ez", s + k + "ent"], s + k, s + "dr", pas,
                 (s + k, s + k), s + k + "u")


def soudre(inf):
    s = inf[:-3]                      # résou
    v = s[:-1] + "lv"
    pp = s[:-1] + "lu" if inf.endswith("résoudre") else (s + "s", s + "te", s + "s", s + "tes")
    return build(inf, [s + "s", s + "s", s + "t", v + "ons", v + "ez", v + "ent"], v, s + "dr", (s[:-1] + "l", "u"), (v, v), pp)


def vaincre(inf):
    s = inf[:-3]
    q = s + "qu"
    return build(inf, [s + "cs", s + "cs", s + "c", q + "ons", q + "ez", q + "ent"], q, s + "cr", (q, "i"), (q, q), s + "cu")


def clure(inf):
    s = inf[:-2]                      # conclu
    pp = s if not inf.endswith("inclure") and not inf.endswith("reclure") else (s + "s", s + "se", s + "s", s + "ses")
    return build(inf, [s + "s", s + "s", s + "t", s + "ons", s + "ez", s + "ent"], s, s + "r", (s[:-1], "u"), (s, s), pp)


def clore(inf):
    s = inf[:-2]
    return build(inf, [s + "s", s + "s", s[:-1] + "ôt", s + "sons", s + "sez", s + "sent"], None, s + "r", None,
                 (s + "s", s + "s"), (s + "s", s + "se", s + "s", s + "ses"), s + "sant")


def voir(p, fut):
    return build(p + "voir", [p + "vois", p + "vois", p + "voit", p + "voyons", p + "voyez", p + "voient"], p + "voy",
                 p + fut, (p + "v", "i"), (p + "voi", p + "voy"), p + "vu")


def pourvoir(p):
    return merge(voir(p + "pour", "voir"), build(p + "pourvoir", [""] * 6, None, None, (p + "pourv", "u"), None, None, None, ()))


def cevoir(p):
    c = p + "ç"
    return build(p + "cevoir", [c + "ois", c + "ois", c + "oit", p + "cevons", p + "cevez", c + "oivent"], p + "cev",
                 p + "cevr", (c, "u"), (c + "oiv", p + "cev"), c + "u")


def devoir(p):
    return build(p + "devoir", [p + "dois", p + "dois", p + "doit", p + "devons", p + "devez", p + "doivent"], p + "dev",
                 p + "devr", (p + "d", "u"), (p + "doiv", p + "dev"), (p + "dû", p + "due", p + "dus", p + "dues"))


def mouvoir(p):
    pp = (p + "mû", p + "mue", p + "mus", p + "mues") if not p else p + "mu"
    return build(p + "mouvoir", [p + "meus", p + "meus", p + "meut", p + "mouvons", p + "mouvez", p + "meuvent"], p + "mouv",
                 p + "mouvr", (p + "m", "u"), (p + "meuv", p + "mouv"), pp)


def valoir(p):
    return build(p + "valoir", [p + "vaux", p + "vaux", p + "vaut", p + "valons", p + "valez", p + "valent"], p + "val",
                 p + "vaudr", (p + "val", "u"), (p + "vaill" if p != "pré" else p + "val", p + "val"), p + "valu")


def asseoir(p):
    a = build(p + "asseoir", [p + "assieds", p + "assieds", p + "assied", p + "asseyons", p + "asseyez", p + "asseyent"],
              p + "assey", p + "assiér", (p + "ass", "i"), (p + "assey", p + "assey"),
              (p + "assis", p + "assise", p + "assis", p + "assises"))
    b = build(p + "asseoir", [p + "assois", p + "assois", p + "assoit", p + "assoyons", p + "assoyez", p + "assoient"],
              p + "assoy", p + "assoir", None, (p + "assoi", p + "assoy"), None)
    return merge(a, b)


def surseoir(p):
    return build(p + "surseoir", [p + "sursois", p + "sursois", p + "sursoit", p + "sursoyons", p + "sursoyez", p + "sursoient"],
                 p + "sursoy", p + "surseoir", (p + "surs", "i"), (p + "sursoi", p + "sursoy"), p + "sursis")


def choir(inf):
    s = inf[:-3]                      # ch
    return build(inf, [s + "ois", s + "ois", s + "oit", s + "oyons", s + "oyez", s + "oient"], None, s + "oir", (s, "u"),
                 (s + "oi", s + "oy"), s + "u", "échéant" if inf == "échoir" else None)


def fuir(inf):
    s = inf[:-2]
    return build(inf, [s + "is", s + "is", s + "it", s + "yons", s + "yez", s + "ient"], s + "y", inf, (s, "i"),
                 (s + "i", s + "y"), s + "i")


def vetir(inf):
    s = inf[:-2]
    return build(inf, [s + "s", s + "s", s, s + "ons", s + "ez", s + "ent"], s, inf, (s, "i"), (s, s), s + "u")


def bouillir(inf):
    s = inf[:-2]                      # bouill
    b = s[:-3]
    return build(inf, [b + "s", b + "s", b + "t", s + "ons", s + "ez", s + "ent"], s, inf, (s, "i"), (s, s), s + "i")


def mourir(p):
    s = p + "mour"
    m = p + "meur"
    return build(s + "ir", [m + "s", m + "s", m + "t", s + "ons", s + "ez", m + "ent"], s, s + "r", (s, "u"), (m, s), p + "mort")


def hair(inf):
    s = inf[:-2]
    return build(inf, [s + "is", s + "is", s + "it", s + "ïssons", s + "ïssez", s + "ïssent"], s + "ïss", inf, (s, "ï"),
                 (s + "ïss", s + "ïss"), s + "ï")


def rompre(inf):
    s = inf[:-2]
    return build(inf, [s + "s", s + "s", s + "t", s + "ons", s + "ez", s + "ent"], s, s + "r", (s, "i"), (s, s), s + "u")


FULL = {
    "être": lambda: build("être", ["suis", "es", "est", "sommes", "êtes", "sont"], "ét", "ser", ("f", "u"),
                          ["sois", "sois", "soit", "soyons", "soyez", "soient"], ("été", "", "", ""), "étant",
                          ("sois", "soyons", "soyez")),
    "avoir": lambda: build("avoir", ["ai", "as", "a", "avons", "avez", "ont"], "av", "aur", ("e", "u"),
                           ["aie", "aies", "ait", "ayons", "ayez", "aient"], "eu", "ayant", ("aie", "ayons", "ayez")),
    "aller": lambda: merge(build("aller", ["vais", "vas", "va", "allons", "allez", "vont"], "all", "ir", ("all", "a"),
                                 ["aille", "ailles", "aille", "allions", "alliez", "aillent"], "allé")),
    "savoir": lambda: build("savoir", ["sais", "sais", "sait", "savons", "savez", "savent"], "sav", "saur", ("s", "u"),
                            ("sach", "sach"), "su", "sachant", ("sache", "sachons", "sachez")),
    "pouvoir": lambda: build("pouvoir", ["peux", "peux", "peut", "pouvons", "pouvez", "peuvent"], "pouv", "pourr", ("p", "u"),
                             ("puiss", "puiss"), ("pu", "", "", ""), None, ()),
    "vouloir": lambda: build("vouloir", ["veux", "veux", "veut", "voulons", "voulez", "veulent"], "voul", "voudr",
                             ("voul", "u"), ("veuill", "voul"), "voulu", None, ("veuille", "veuillons", "veuillez")),
    "falloir": lambda: build("falloir", ["", "", "faut", "", "", ""], None, None, None, ["", "", "faille", "", "", ""], ("fallu", "", "", ""), None, ()),
    "pleuvoir": lambda: build("pleuvoir", ["", "", "pleut", "", "", "pleuvent"], "pleuv", "pleuvr", ("pl", "u"), ("pleuv", "pleuv"), ("plu", "", "", ""), None, ()),
    "gésir": lambda: build("gésir", ["gis", "gis", "gît", "gisons", "gisez", "gisent"], "gis", None, None, None, None, None, ()),
}


def extra(inf, t):
    if inf == "falloir":
        for f, c in (("fallait", "ind:imp:3s"), ("faudra", "ind:fut:3s"), ("faudrait", "cnd:pre:3s"), ("fallut", "ind:pas:3s"), ("fallût", "sub:imp:3s")):
            t.put(f, c)
    if inf == "pouvoir":
        t.put("puis", "ind:pre:1s")
    if inf == "être":
        t.put("fus", "ind:pas:1s")
    return t


def ends(*endings):
    return lambda inf: any(inf.endswith(e) for e in endings)


RULES = [
    (ends("venir"), lambda i: venir(i[:-5], "v")),
    (ends("tenir"), lambda i: venir(i[:-5], "t")),
    (ends("ouvrir", "offrir", "souffrir"), ouvrir),
    (ends("cueillir", "saillir"), cueillir),
    (ends("faillir"), lambda i: merge(finir(i), build(i, ["", "", "faut", "", "", ""], None, None, None, None, None, None, ()))),
    (ends("mourir"), lambda i: mourir(i[:-6])),
    (ends("nourrir", "pourrir"), finir),
    (ends("courir"), courir),
    (ends("quérir"), lambda i: querir(i[:-6])),
    (ends("bouillir"), bouillir),
    (ends("vêtir"), vetir),
    (ends("fuir"), fuir),
    (ends("haïr"), hair),
    (lambda i: any(i == p + b for p in ("", "re", "dé", "res", "ra", "con", "pres", "ren", "en", "des", "dis", "dou", "é", "r", "con", "sous-", "as", "pre")
                   for b in ("partir", "sortir", "dormir", "endormir", "rendormir", "servir", "sentir", "mentir", "repentir", "démentir"))
     and i not in ("répartir", "asservir", "assortir", "impartir", "resservir-"), partir),
    (lambda i: i in ("ressentir", "pressentir", "consentir", "départir", "repartir", "ressortir", "rendormir", "desservir", "resservir", "dessortir"), partir),
    (ends("prendre"), lambda i: prendre(i[:-7])),
    (ends("mettre"), lambda i: mettre(i[:-6])),
    (ends("battre"), lambda i: battre(i[:-6])),
    (ends("maudire"), lambda i: maudire(i[:-7])),
    (ends("faire"), lambda i: faire(i[:-5])),
    (ends("dire"), lambda i: dire(i[:-4])),
    (ends("crire"), ecrire),
    (ends("suffire", "frire", "confire", "circoncire", "occire"), suffire),
    (ends("rire"), rire),
    (ends("lire"), lire),
    (ends("suivre"), suivre),
    (ends("vivre"), vivre),
    (ends("boire"), lambda i: boire(i[:-5])),
    (ends("croire"), lambda i: croire(i[:-6])),
    (lambda i: i == "croître", lambda i: croitre("")),
    (ends("croître"), lambda i: accroitre(i[:-7])),
    (ends("naître"), lambda i: aitre(i) if "con" in i else naitre(i[:-6])),
    (ends("aître"), aitre),
    (ends("plaire", "taire"), plaire),
    (ends("raire"), traire),
    (ends("uire"), uire),
    (ends("indre"), indre),
    (ends("soudre"), soudre),
    (ends("coudre", "moudre"), coudre),
    (ends("vaincre"), vaincre),
    (ends("clure"), clure),
    (ends("clore"), clore),
    (ends("rompre"), rompre),
    (ends("prévoir"), lambda i: voir(i[:-4], "voir")),
    (ends("pourvoir"), lambda i: pourvoir(i[:-8])),
    (ends("cevoir"), lambda i: cevoir(i[:-6])),
    (ends("devoir"), lambda i: devoir(i[:-6])),
    (ends("mouvoir"), lambda i: mouvoir(i[:-7])),
    (ends("valoir"), lambda i: valoir(i[:-6])),
    (ends("asseoir"), lambda i: asseoir(i[:-7])),
    (ends("surseoir"), lambda i: surseoir(i[:-8])),
    (ends("choir"), choir),
    (ends("voir"), lambda i: voir(i[:-4], "verr")),
]


def conjugate(inf):
    if inf in FULL:
        return extra(inf, FULL[inf]())
    for test, make in RULES:
        if test(inf):
            return make(inf)
    if inf.endswith("er"):
        return regular_er(inf)
    if inf.endswith("ir") or inf.endswith("ïr"):
        return finir(inf) if inf.endswith("ir") else Table({inf: {"inf"}})
    if inf.endswith("re"):
        return vendre(inf)
    return Table({inf: {"inf"}})


# -re forms which are not infinitives but the present of -er and -rir verbs
NOT_INFINITIVE = set("accoutre calamistre calandre chronomètre couvre cylindre décentre découvre enchevêtre enfièvre entredéchire entrouvre "
                     "exècre interpénètre mètre opiniâtre pénètre re-déchire redécouvre rouvre survire vitre".split())


def infinitives(forms):
    """The infinitives among the verb forms of a lexicon: endings in -er, -ir, -oir, and -re whose own paradigm is attested."""
    irregular_re = ("dre", "tre", "ire", "oire", "aire", "uire", "vre", "pre", "cre", "clure", "clore", "être", "aître")
    result = []
    for f in sorted(forms):
        if f.endswith(("er", "ir", "ïr")) and len(f) > 3:
            result.append(f)
        elif f.endswith("re") and f.endswith(irregular_re) and f not in NOT_INFINITIVE:
            # « entre », « montre », « admire » are forms of -er verbs
            if f[:-1] + "er" in forms or f + "r" in forms:
                if f not in ("être", "suivre", "vivre", "mettre", "battre", "naître", "dire", "lire", "rire", "prendre", "vendre", "rendre",
                             "fendre", "pendre", "tendre", "mordre", "perdre", "tordre", "cuire"):
                    continue
            result.append(f)
    return result
