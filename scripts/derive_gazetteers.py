#!/usr/bin/env python3
"""Derives seeds/entities/places_fr.tsv, places_world.tsv, listed_companies.tsv and seeds/fr/forms.tsv from open data.

usage: derive_gazetteers.py CORPORA OUTPUT

CORPORA  the folder that holds gazetteers/ (communes-fr, countries, world-cities, sp500, equities, lexique383) and ud-french-gsd/
OUTPUT   the seeds folder: entities/ and fr/ are written below it. The tables written by hand there (places.tsv, companies.tsv,
         first_names.tsv, people.tsv) are read, never changed: a name they hold is left out here.

Python 3 standard library only; the same input gives the same bytes. Sources and licences: see NOTICE.
"""
import csv
import os
import re
import sqlite3
import sys
import unicodedata
from collections import Counter, defaultdict

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from french_conjugation import conjugate, infinitives, regular_er  # noqa: E402
from french_gender import noun_gender  # noqa: E402

HEADER = "name\ttype\taliases\tsameAs\tambiguous\n"
FORMS_MIN_FREQ = 0.15          # occurrences per million, for the verb forms of books: they keep forms.tsv below 3.5 MB
RARE_MIN_FREQ = 0.065          # for nouns, adjectives, adverbs
PRESS_MIN_FREQ = 0.075         # for the verb forms of the press (PRESS below)
GENERATE_MIN_FREQ = 13.0       # a verb this frequent (all its forms) has its press forms generated where Lexique lacks them


def read_csv(path):
    with open(path, encoding="utf-8", newline="") as f:
        return list(csv.DictReader(f))


def by_bytes(rows):
    return sorted(rows, key=lambda r: r[0].encode("utf-8"))


def write_table(path, rows, comment):
    """rows: (name, type, [aliases], same_as, ambiguous)"""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write(HEADER)
        f.write("# " + comment + "\n")
        for name, kind, aliases, same, ambiguous in by_bytes(rows):
            f.write("\t".join((name, kind, " | ".join(aliases), same, "1" if ambiguous else "")) + "\n")
    return len(rows)


def read_names(path):
    """names and aliases of a table written by hand, case folded"""
    found = set()
    if os.path.exists(path):
        with open(path, encoding="utf-8") as f:
            next(f)
            for line in f:
                if line.startswith("#"):
                    continue
                cells = line.rstrip("\n").split("\t")
                found.add(cells[0].casefold())
                if len(cells) > 2:
                    found.update(a.strip().casefold() for a in cells[2].split("|") if a.strip())
    return found


# both a place and something else: kept in both tables, each marked ambiguous
BOTH = {"orange", "oxford", "cambridge", "princeton", "santander", "santos", "la rochelle", "syracuse", "westminster", "wimbledon", "berkeley", "gap", "tottenham",
        "matignon", "sabadell", "vittel", "volvic", "saint-cyr", "hamilton", "concord"}


def other_names(output):
    """what the tables written by hand call something other than a place"""
    found = set()
    for table in ("companies", "organizations", "government", "events", "products", "works", "ai_models", "people"):
        found |= read_names(os.path.join(output, "entities", table + ".tsv"))
    return found


def plain(text):
    """no diacritics, for the romanisations that the press writes without"""
    text = text.replace("ʼ", "'").replace("‘", "'").replace("’", "'").replace("`", "'").replace("ı", "i")
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


# ------------------------------------------------------------------ words that are not only names
class Words:
    def __init__(self, corpora, output):
        path = os.path.join(corpora, "gazetteers", "lexique383", "lexique383.db")
        self.lexique = sqlite3.connect("file:%s?mode=ro&immutable=1" % path, uri=True).execute(
            "select ortho, cgram, freq from Lexique where ortho is not null").fetchall()
        self.french = {o for o, _, _ in self.lexique}
        self.given = set()
        with open(os.path.join(output, "entities", "first_names.tsv"), encoding="utf-8") as f:
            next(f)
            for line in f:
                if not line.startswith("#"):
                    self.given.add(line.split("\t")[0].casefold())
        # English words written in lower case in the treebank and news corpora
        self.english = set()
        for root in ("uner-en-ewt", os.path.join("gum-news", "dep")):
            folder = os.path.join(corpora, root)
            for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
                with open(os.path.join(folder, name), encoding="utf-8") as f:
                    for line in f:
                        cells = line.split("\t")
                        if len(cells) > 1 and cells[0].isdigit() and re.fullmatch("[a-z]{3,}", cells[1]):
                            self.english.add(cells[1])

    def common(self, word):
        w = word.casefold()
        return w in self.french or w in self.english or w in self.given


# ------------------------------------------------------------------ places of France
def places_fr(corpora, output, words):
    folder = os.path.join(corpora, "gazetteers")
    communes = read_csv(os.path.join(folder, "communes-fr", "communes.csv"))
    seats = {r["CHEFLIEU"] for r in read_csv(os.path.join(folder, "communes-fr", "arrondissements.csv"))}
    cities = {plain(r["name"]).casefold() for r in read_csv(os.path.join(folder, "world-cities", "world-cities.csv")) if r["country"] == "France"}
    hand = read_names(os.path.join(output, "entities", "places.tsv"))
    hand |= {r["value"].casefold() for lang in ("fr", "en") for r in read_csv(os.path.join(folder, "countries", "country.%s.csv" % lang))}
    other = other_names(output)
    seen, rows = set(), []
    skipped = Counter()
    names = Counter(r["LIBELLE"] for r in communes if r["TYPECOM"] == "COM")
    for r in communes:
        if r["TYPECOM"] != "COM":
            continue
        name = r["LIBELLE"].replace("’", "'")
        if name in seen or name.casefold() in hand:
            skipped["known"] += 1
            continue
        seen.add(name)
        if name.casefold() in other and name.casefold() not in BOTH:
            skipped["better known as something else"] += 1
            continue
        large = r["COM"] in seats or plain(name).casefold() in cities
        words_of = re.split(r"[ '-]", name)
        article = words_of[0] in ("Le", "La", "Les", "L") and len(words_of) == 2
        single = len(words_of) == 1
        core = words_of[-1] if single or article else None
        if core and words.common(core) and not large:
            skipped["ordinary word or given name"] += 1
            continue
        if single and len(name) < 4 and not large:
            skipped["too short"] += 1
            continue
        saint = len(words_of) == 2 and words_of[0] in ("Saint", "Sainte")
        ambiguous = name.casefold() in BOTH or (large and bool(core) and words.common(core)) or (not large and (single or article or saint))
        rows.append((name, "Place", [], "", ambiguous))
    n = write_table(os.path.join(output, "entities", "places_fr.tsv"), rows,
                    "communes de France (INSEE, Code officiel géographique, via etalab; Licence Ouverte); derived, see scripts/derive_gazetteers.py")
    return n, dict(skipped)


# ------------------------------------------------------------------ countries and cities of the world
COUNTRY_MORE = {
    "US": ["États-Unis d'Amérique", "Etats-Unis", "États-Unis", "United States of America", "USA", "U.S.A.", "US", "U.S."],
    "GB": ["Royaume-Uni", "UK", "U.K.", "Britain"], "RU": ["Fédération de Russie", "Russian Federation"], "CN": ["République populaire de Chine", "People's Republic of China"],
    "KR": ["République de Corée", "Republic of Korea", "South Korea"], "KP": ["North Korea", "RPDC", "DPRK"],
    "CD": ["République démocratique du Congo", "RDC", "RD Congo", "DR Congo", "DRC", "Democratic Republic of Congo", "Democratic Republic of the Congo"],
    "CG": ["République du Congo", "Republic of the Congo", "Congo-Brazzaville"], "CI": ["Côte d'Ivoire", "Ivory Coast", "Cote d'Ivoire"], "AE": ["Emirats arabes unis", "Émirats", "United Arab Emirates", "UAE", "EAU"],
    "SA": ["Saudi Arabia"], "CZ": ["République tchèque", "Tchéquie", "Czechia", "Czech Republic"], "MM": ["Birmanie", "Myanmar", "Burma"], "NL": ["Pays-Bas", "Netherlands", "The Netherlands", "Holland", "Hollande"],
    "MK": ["Macédoine du Nord", "North Macedonia"], "TR": ["Turquie", "Turkey", "Türkiye"], "CF": ["Centrafrique", "Central African Republic", "RCA"], "ZA": ["South Africa"], "TL": ["Timor oriental", "East Timor", "Timor-Leste"],
    "CV": ["Cap-Vert", "Cape Verde", "Cabo Verde"], "SZ": ["Eswatini"], "SY": ["Syrie", "Syria"], "VN": ["Vietnam", "Viêt Nam", "Viet Nam"], "LA": ["Laos"], "MD": ["Moldavie", "Moldova"], "BO": ["Bolivie", "Bolivia"],
    "VE": ["Venezuela"], "TZ": ["Tanzanie", "Tanzania"], "IR": ["Iran"], "BY": ["Biélorussie", "Bélarus", "Belarus"], "VA": [], "PS": ["Palestine", "State of Palestine", "État de Palestine"], "BN": ["Brunei"], "FM": ["Micronésie"],
    "GR": ["Greece"], "EG": ["Egypt"], "EE": ["Estonie", "Estonia"], "EC": ["Equateur", "Ecuador"], "ET": ["Ethiopie", "Ethiopia"], "ER": ["Erythrée", "Eritrea"], "XK": ["Kosovo"], "DO": ["République dominicaine", "Dominican Republic"], "BA": ["Bosnie", "Bosnia"], "PG": ["Papua New Guinea"],
    "NZ": ["New Zealand"], "SK": ["Slovaquie", "Slovakia"], "SD": ["Sudan"], "SS": ["Soudan du Sud", "South Sudan"], "ST": ["Sao Tomé"], "TT": ["Trinidad and Tobago", "Trinité-et-Tobago"],
}
COUNTRY_AMBIGUOUS = {"Dominique", "Maurice", "Jersey", "Réunion", "La Réunion", "Mali"} - {"Mali"}
# aliases that are given names, common words, or other well-known places
COUNTRY_NOT_ALIAS = {"Jordan", "Chad", "Georgia", "Maurice", "Dominica", "Congo", "Congo - Kinshasa", "Congo - Brazzaville",
                     "Hong Kong SAR China", "Macau SAR China", "Myanmar (Burma)", "Palestinian Territories", "Palestinian Territory", "Réunion", "US Virgin Islands",
                     "Taïwan", "Taiwan", "Côte d’Ivoire", "Congo-Kinshasa", "R.A.S. chinoise de Hong Kong", "Hong Kong", "Macao", "Hong Kong (RAS de Chine)", "Macao (RAS de Chine)"}
# countries whose names the press writes with their diacritics; elsewhere they are romanisations and lose them
NATIVE_DIACRITICS = set("""Germany,Spain,Italy,Portugal,Brazil,Mexico,Argentina,Colombia,Chile,Peru,Venezuela, Bolivarian Republic of,Ecuador,Cuba,Guatemala,Honduras,
Nicaragua,Panama,Paraguay,Uruguay,Canada,Belgium,Switzerland,Austria,Sweden,Norway,Denmark,Finland,Iceland,Estonia,Latvia,Lithuania,Poland,Czechia,Slovakia,
Hungary,Romania,Croatia,Slovenia,Serbia,Türkiye,Senegal,Mali,Cameroon,Benin,Togo,Gabon,Luxembourg,Netherlands,Ireland,Andorra,Monaco,Niger,Guinea,Haiti,
Martinique,Guadeloupe,Réunion,Mayotte,Côte d'Ivoire,Burkina Faso,Costa Rica,Puerto Rico,Dominican Republic,El Salvador,Bosnia and Herzegovina,Montenegro,
Algeria,Tunisia,Morocco,Madagascar,Congo, The Democratic Republic of the,Central African Republic,Chad""".replace("\n", "").replace("Venezuela, B", "Venezuela@ B").replace("Congo, T", "Congo@ T").replace("Bolivia, P", "Bolivia@ P").split(","))
NATIVE_DIACRITICS = {c.replace("@", ",") for c in NATIVE_DIACRITICS}


def places_world(corpora, output, words):
    folder = os.path.join(corpora, "gazetteers")
    hand = read_names(os.path.join(output, "entities", "places.tsv"))
    rows, taken = [], set(hand)
    fr = {r["id"]: r["value"].replace("’", "'") for r in read_csv(os.path.join(folder, "countries", "country.fr.csv"))}
    en = {r["id"]: r["value"].replace("’", "'") for r in read_csv(os.path.join(folder, "countries", "country.en.csv"))}
    fr.setdefault("XK", "Kosovo")
    for code in sorted(fr):
        name = fr[code]
        if code in COUNTRY_MORE and COUNTRY_MORE[code] and name not in COUNTRY_MORE[code] and code in ("CD", "CG", "MM", "CZ", "VN", "BY", "BN", "CF", "MK", "PS", "DO", "FM"):
            name = COUNTRY_MORE[code][0]
        if name.casefold() in hand or name.startswith(("R.A.S.",)) or "(" in name:
            continue
        aliases = []
        for a in [fr[code], en.get(code, "")] + COUNTRY_MORE.get(code, []):
            a = a.replace("’", "'").replace(" & ", " and ")
            if a and a != name and a not in aliases and a not in COUNTRY_NOT_ALIAS and a.casefold() not in taken and "(" not in a:
                aliases.append(a)
        taken.add(name.casefold())
        taken.update(a.casefold() for a in aliases)
        rows.append((name, "Place", aliases, "", name in COUNTRY_AMBIGUOUS))
    countries = len(rows)
    other = other_names(output)
    fr_names = read_names(os.path.join(output, "entities", "places_fr.tsv"))
    cities = read_csv(os.path.join(folder, "world-cities", "world-cities.csv"))
    count = Counter(r["name"] for r in cities)
    for r in sorted(cities, key=lambda r: (r["country"], r["subcountry"], r["name"].encode("utf-8"), int(r["geonameid"]))):
        name, country = r["name"], r["country"]
        if country == "France" or re.search(r"[0-9()/,]", name):
            continue
        if country not in NATIVE_DIACRITICS:
            name = plain(name)
        name = name.replace("’", "'").replace("ʼ", "'")
        if len(name) < 4 or not name[0].isupper():
            continue
        key = name.casefold()
        if key in taken or key in fr_names or key in other and key not in BOTH:
            continue
        single = " " not in name and "-" not in name
        if single and words.common(name):
            continue                       # a common word or a given name, and not among the places written by hand
        taken.add(key)
        rows.append((name, "Place", [], "", key in BOTH or single and (len(name) < 6 or count[r["name"]] > 2)))
    n = write_table(os.path.join(output, "entities", "places_world.tsv"), rows,
                    "countries (umpirsky/country-list, MIT) and cities above 15,000 inhabitants (GeoNames, CC BY 4.0); derived, see scripts/derive_gazetteers.py")
    return n, {"countries": countries}


# ------------------------------------------------------------------ listed companies
LEGAL = r"(?:Incorporated|Inc\.?|Corporation|Corp\.?|Company|Co\.?|Limited|Ltd\.?|LLC|L\.L\.C\.|L\.P\.|LP|PLC|plc|Plc|P\.L\.C\.|S\.?A\.?S\.?|S\.?A\.?|SE|S\.E\.|S\.?C\.?A\.?|N\.?V\.?|B\.?V\.?|A\.?G\.?|GmbH|S\.p\.A\.|SpA|SPA|AB|ASA|Oyj|A/S|AS|KGaA|S\.à r\.l\.|Société anonyme|Societe Anonyme|Société Anonyme|Societe anonyme|S\.C\.P\.A\.|SCPA|Holdings?|Bancorp|\(publ\))"
FUND = re.compile(r"%|\b(ETF|ETN|UCITS|Tracker|Certificat|Warrants?|Turbo|Call|Put|Fund|Fonds|Trust|Acquisition|SPAC|Lyxor|Amundi (?:ETF|Index|MSCI)|iShares|Units?|Rights?|Notes?|Bonds?|Oblig|OAT|Preferred|Depositary|Index|BULL|BEAR|FTSE|CAC ?40|Blank Check|Capital Corp|Merger|Opportunit\w+ Corp|Growth Corp|Partner(?:ship)? Corp|Bank Check|BSA|BSAR|DS|Regroup|Promesses?|Droits?)\b|[0-9]{3,}", re.I)


def clean_company(name):
    name = re.sub(r"\s+", " ", name.replace("’", "'")).strip(" .,-")
    name = re.sub(r"\s*\((?:Class [A-C]|The|publ)\)", "", name)
    name = re.sub(r"[ ,]+(?:Class [A-C] )?(?:Common Stock|Ordinary Shares?).*$", "", name)
    previous = None
    while previous != name:
        previous = name
        name = re.sub(r"[\s,]+(?:&\s+)?" + LEGAL + r"$", "", name).strip(" ,.-&")
    name = re.sub(r"^(?:The|Compagnie|Société|Societe) (?=[A-Z][a-z]+ [A-Z])", lambda m: "" if m.group(0) == "The " else m.group(0), name)
    return name.strip()


def listed_companies(corpora, output, words):
    folder = os.path.join(corpora, "gazetteers")
    known = read_names(os.path.join(output, "entities", "companies.tsv"))
    for other in ("organizations.tsv", "places.tsv", "places_fr.tsv", "places_world.tsv", "products.tsv", "people.tsv", "government.tsv", "events.tsv", "ai_models.tsv"):
        known |= read_names(os.path.join(output, "entities", other))
    found = {}
    dropped = Counter()

    def add(raw, full_alias):
        name = clean_company(raw)
        if not name or name.casefold() in known:
            dropped["known by hand"] += 1
            return
        if len(name) < 3 or FUND.search(name) or FUND.search(raw) or not re.search("[A-Za-z]", name):
            dropped["fund, warrant, bond, shell, too short"] += 1
            return
        letters = re.sub("[^A-Za-zÀ-ÿ]", "", name)
        if letters.isupper() and (len(letters) > 5 or " " in name):
            # « FONCIERE LYONNAISE »: capitals of the exchange's list, not of the name
            name = " ".join(w if re.search("[0-9&.]", w) or len(w) < 3 else w.capitalize() for w in name.split(" "))
        alias = re.sub(r"\s+", " ", raw).strip(" ,")
        single = " " not in name
        if re.search(r"Soci[eé]t[eé]|Societe|Caisse [Rr]egionale| - |, | of [A-Z]\w+$", name):
            dropped["a description more than a name"] += 1
            return
        if single and words.common(name):
            if full_alias:
                dropped["ordinary word"] += 1
                return
            if re.search(r" (?:Company|Group|Corporation)$", raw.replace("Co.", "Company")):
                name, single = raw.strip(), False      # « Southern Company »
                if name.casefold() in known:
                    return
        first = name.split(" ")[0]
        ambiguous = (single and (words.common(name) or len(name) <= 3)) or (not single and all(words.common(w) or len(w) < 4 for w in re.split(r"[ -]", name)))
        entry = found.setdefault(name, [name, [], ambiguous])
        if full_alias and alias != name and not alias.isupper() and alias.casefold() not in known and alias not in entry[1] and len(entry[1]) < 1:
            entry[1].append(alias)
        return first

    for r in read_csv(os.path.join(folder, "sp500", "constituents.csv")):
        add(r["Security"], False)
    for market in ("PAR.csv", "NCM.csv"):
        for r in read_csv(os.path.join(folder, "equities", market)):
            if not r["sector"] or not r["summary"]:
                dropped["no description: funds, certificates, bonds"] += 1
                continue
            text = r["summary"].casefold()
            if any(k in text for k in ("blank check", "shell company", "business combination", "exchange-traded", "exchange traded", "closed-end", "closed ended",
                                       "warrants to purchase", "special purpose acquisition", "intends to effect a merger", "intends to acquire", "mutual fund", "to effect a merger")):
                dropped["fund or shell by its description"] += 1
                continue
            if market == "NCM.csv" and len(r["symbol"]) == 5 and r["symbol"][-1] in "WUR":
                dropped["warrant, unit or right"] += 1
                continue
            add(r["name"], True)
    rows = [(n, "Company", a, "", amb) for n, a, amb in found.values()]
    names = {r[0] for r in rows}
    rows = [(n, k, [a for a in al if a not in names], s, amb) for n, k, al, s, amb in rows]
    n = write_table(os.path.join(output, "entities", "listed_companies.tsv"), rows,
                    "S&P 500 (datahub.io, PDDL) and equities of Euronext Paris and Nasdaq (JerBouma/FinanceDatabase, MIT); derived, see scripts/derive_gazetteers.py")
    return n, dict(dropped)


# ------------------------------------------------------------------ French forms
# the closed classes: form, lemma, pos, features; written by hand
CLOSED = """
le le DET ms|la le DET fs|les le DET -p|l' le DET -s|un un DET ms|une un DET fs|des un DET -p|du du DET ms|de de ADP -|d' de ADP -|des de+le ADP -p|du de+le ADP ms|au à+le ADP ms|aux à+le ADP -p
ce ce DET ms|cet ce DET ms|cette ce DET fs|ces ce DET -p|mon mon DET ms|ma mon DET fs|mes mon DET -p|ton ton DET ms|ta ton DET fs|tes ton DET -p|son son DET ms|sa son DET fs|ses son DET -p
notre notre DET -s|nos notre DET -p|votre votre DET -s|vos votre DET -p|leur leur DET -s|leurs leur DET -p|quel quel DET ms|quelle quel DET fs|quels quel DET mp|quelles quel DET fp
aucun aucun DET ms|aucune aucun DET fs|chaque chaque DET -s|plusieurs plusieurs DET -p|quelque quelque DET -s|quelques quelque DET -p|certain certain DET ms|certaine certain DET fs|certains certain DET mp|certaines certain DET fp
tout tout DET ms|toute tout DET fs|tous tout DET mp|toutes tout DET fp|tel tel DET ms|telle tel DET fs|tels tel DET mp|telles tel DET fp|nul nul DET ms|nulle nul DET fs|maint maint DET ms|maints maint DET mp|maintes maint DET fp|divers divers DET mp|diverses divers DET fp|différents différent DET mp|différentes différent DET fp
je je PRON -s:1|j' je PRON -s:1|me me PRON -s:1|m' me PRON -s:1|moi moi PRON -s:1|tu tu PRON -s:2|te te PRON -s:2|t' te PRON -s:2|toi toi PRON -s:2|il il PRON ms:3|elle elle PRON fs:3|on on PRON -s:3|se se PRON -:3|s' se PRON -:3|soi soi PRON -s:3|lui lui PRON -s:3|le le PRON ms:3|la le PRON fs:3|l' le PRON -s:3|les le PRON -p:3|leur lui PRON -p:3|nous nous PRON -p:1|vous vous PRON -p:2|ils il PRON mp:3|elles elle PRON fp:3|eux eux PRON mp:3|y y PRON -|en en PRON -
moi-même moi-même PRON -s:1|toi-même toi-même PRON -s:2|lui-même lui-même PRON ms:3|elle-même elle-même PRON fs:3|soi-même soi-même PRON -s:3|nous-mêmes nous-mêmes PRON -p:1|vous-mêmes vous-mêmes PRON -p:2|eux-mêmes eux-mêmes PRON mp:3|elles-mêmes elles-mêmes PRON fp:3
ce ce PRON ms|c' ce PRON ms|ceci ceci PRON ms|cela cela PRON ms|ça ça PRON ms|celui celui PRON ms|celle celui PRON fs|ceux celui PRON mp|celles celui PRON fp|celui-ci celui-ci PRON ms|celle-ci celui-ci PRON fs|ceux-ci celui-ci PRON mp|celles-ci celui-ci PRON fp|celui-là celui-là PRON ms|celle-là celui-là PRON fs|ceux-là celui-là PRON mp|celles-là celui-là PRON fp
qui qui PRON -|que que PRON -|qu' que PRON -|quoi quoi PRON -s|dont dont PRON -|où où PRON -|lequel lequel PRON ms|laquelle lequel PRON fs|lesquels lequel PRON mp|lesquelles lequel PRON fp|auquel à+lequel PRON ms|auxquels à+lequel PRON mp|auxquelles à+lequel PRON fp|duquel de+lequel PRON ms|desquels de+lequel PRON mp|desquelles de+lequel PRON fp|quiconque quiconque PRON -s
aucun aucun PRON ms|aucune aucun PRON fs|autre autre PRON -s|autres autre PRON -p|autrui autrui PRON -s|certains certain PRON mp|certaines certain PRON fp|chacun chacun PRON ms|chacune chacun PRON fs|personne personne PRON -s|plusieurs plusieurs PRON -p|quelqu'un quelqu'un PRON ms|quelques-uns quelqu'un PRON mp|quelques-unes quelqu'un PRON fp|rien rien PRON ms|tel tel PRON ms|telle tel PRON fs|tous tout PRON mp|tout tout PRON ms|toutes tout PRON fp|nul nul PRON ms|nulle nul PRON fs|même même PRON -s|mêmes même PRON -p|l'un un PRON ms|l'une un PRON fs
mien mien PRON ms|mienne mien PRON fs|miens mien PRON mp|miennes mien PRON fp|tien tien PRON ms|tienne tien PRON fs|tiens tien PRON mp|tiennes tien PRON fp|sien sien PRON ms|sienne sien PRON fs|siens sien PRON mp|siennes sien PRON fp|nôtre nôtre PRON -s|nôtres nôtre PRON -p|vôtre vôtre PRON -s|vôtres vôtre PRON -p
à à ADP -|après après ADP -|auprès auprès ADP -|avant avant ADP -|avec avec ADP -|chez chez ADP -|concernant concernant ADP -|contre contre ADP -|dans dans ADP -|depuis depuis ADP -|derrière derrière ADP -|devant devant ADP -|dès dès ADP -|durant durant ADP -|en en ADP -|entre entre ADP -|envers envers ADP -|excepté excepté ADP -|face face ADP -|grâce grâce ADP -|hormis hormis ADP -|hors hors ADP -|jusque jusque ADP -|jusqu' jusque ADP -|malgré malgré ADP -|moyennant moyennant ADP -|nonobstant nonobstant ADP -|outre outre ADP -|par par ADP -|parmi parmi ADP -|pendant pendant ADP -|pour pour ADP -|près près ADP -|sans sans ADP -|sauf sauf ADP -|selon selon ADP -|sous sous ADP -|suivant suivant ADP -|sur sur ADP -|vers vers ADP -|via via ADP -|versus versus ADP -|vis-à-vis vis-à-vis ADP -|voici voici VERB -|voilà voilà VERB -|dudit dudit ADP ms|audit audit ADP ms|quant quant ADP -|lors lors ADV -|afin afin ADV -|d'après d'après ADP -
et et CCONJ -|ou ou CCONJ -|ni ni CCONJ -|mais mais CCONJ -|or or CCONJ -|car car CCONJ -|donc donc CCONJ -|soit soit CCONJ -|puis puis CCONJ -|voire voire CCONJ -|que que SCONJ -|qu' que SCONJ -|si si SCONJ -|s' si SCONJ -|comme comme SCONJ -|quand quand SCONJ -|lorsque lorsque SCONJ -|lorsqu' lorsque SCONJ -|puisque puisque SCONJ -|puisqu' puisque SCONJ -|quoique quoique SCONJ -|quoiqu' quoique SCONJ -|sinon sinon CCONJ -|tandis tandis ADV -|tandis tandis SCONJ -|parce parce SCONJ -|comme comme ADP -|comme comme ADV -|donc donc ADV -|un un PRON ms|une un PRON fs|de un DET -p|d' un DET -p|quant quant ADV -|tantôt tantôt CCONJ -|ladite ledit DET fs|ledit ledit DET ms|lesdits ledit DET mp|lesdites ledit DET fp
ne ne ADV -|n' ne ADV -|pas pas ADV -|cependant cependant ADV -|néanmoins néanmoins ADV -|comment comment ADV -|pourquoi pourquoi ADV -|puissamment puissamment ADV -|toutefois toutefois ADV -|pourtant pourtant ADV -|où où ADV -|non non ADV -|oui oui INTJ -|quand quand ADV -
"""
# no ordinary French word, or an error of the list
DROP = {("pa", "ART:ind"), ("force", "ADJ:ind")}
CLOSED_TAGS = {"ADJ:dem", "ADJ:ind", "ADJ:int", "ADJ:pos", "ART:def", "ART:ind", "CON", "LIA", "PRE", "PRO:dem", "PRO:ind", "PRO:int", "PRO:per", "PRO:pos", "PRO:rel", "nan"}
# singulars in -s, -x, -z that look like plurals of another noun; with * the plural reading stands too
INVARIABLE = set("""fils* cours* temps corps bois mois bras pays pas os dos cas prix voix choix croix poids procès succès accès progrès congrès décès discours parcours secours
concours recours sens avis fois puits relais palais souris héros virus campus bus jus tas gars lys lis* repas bas vers* mets tiers* mars lilas matelas tapis permis propos refus
repos remords univers velours verglas logis compas ananas cassis chaos débris dais jais rais fonds* legs mépris noix paradis pis plus moins pois ras reçus* surplus sursis talus tracas
abus abcès as* biais bris cadenas canevas cervelas commis* compromis* coutelas cyprès dedans dehors dessous dessus devis engrais entremets excès express fracas frimas
galetas glas gras guet-apens harnais herbes* intrus* laps laquais liais mas* mors obus ours* pardessus paris* parvis poids pouls pus rébus ris rubis sas sous* tamis tennis tournevis
treillis trépas us verjus viscères* vis* bourgeois anglais français chinois japonais portugais irlandais écossais hollandais polonais suédois danois finlandais sénégalais
albanais libanais pakistanais soudanais camerounais thaïlandais hongrois grecs* faux houx roux toux époux heureux curieux creux courroux doux deux taux* chaux jaloux nez gaz riz rez merlus
albatros autobus blocus cactus cosmos crocus fœtus foetus humus lapsus lotus omnibus papyrus prospectus radius rictus sinus stimulus terminus typhus utérus virus oasis
gens environs* alentours* moeurs mœurs funérailles fiançailles frais* honoraires* arrhes archives* ténèbres obsèques pourparlers* annales décombres* représailles vacances* règles*""".split())
ADJ_INVARIABLE = set("""bas gros gras las ras épais mauvais frais niais anglais français chinois japonais portugais irlandais écossais hollandais polonais suédois danois finlandais
sénégalais bourgeois courtois narquois sournois gaulois québécois viennois hongrois albanais libanais pakistanais soudanais camerounais thaïlandais gris précis concis
indécis confus diffus obtus reclus divers pervers exprès faux roux doux jaloux heureux creux vieux mieux""".split())
OE = re.compile(r"oe(?=u|il)|^oe(?=d[eiè]|so|st|cu|no)|(?<=^f)oe(?=t)|(?<=^c)oe(?=la)|(?<=man)oe(?=uv)")
PRESS = re.compile("inf|par:|(?:ind:(?:pre|imp|fut)|cnd:pre):3")
VERB_SKIP = {"saurer", "ouvrer", "ailler", "rassir", "pendre-", "survire"}


def ligature(word):
    return OE.sub("œ", word)


def compact(codes):
    """{'ind:pre:1s', 'ind:pre:3s', 'imp:pre:2s'} -> 'imp:pre:2s;ind:pre:1s,3s'"""
    groups = defaultdict(list)
    single = []
    for c in codes:
        parts = c.split(":")
        if len(parts) == 3:
            groups[parts[0] + ":" + parts[1]].append(parts[2])
        else:
            single.append(c)
    return ";".join(sorted(single) + [g + ":" + ",".join(sorted(groups[g], key=lambda p: (p[1:] if p[0].isdigit() else "", p))) for g in sorted(groups)])


def gsd_genders(corpora):
    """gender and number by (form, pos) and the gender of lemmas in UD French GSD, where the treebank agrees with itself"""
    genders = defaultdict(Counter)
    folder = os.path.join(corpora, "ud-french-gsd")
    for name in sorted(os.listdir(folder)):
        if not name.endswith(".conllu"):
            continue
        with open(os.path.join(folder, name), encoding="utf-8") as f:
            for line in f:
                cells = line.split("\t")
                if len(cells) > 5 and cells[3] == "NOUN":
                    m = re.search(r"Gender=(\w)", cells[5])
                    if m:
                        genders[cells[2].lower()][m.group(1).lower()] += 1
    return {lemma: c.most_common(1)[0][0] for lemma, c in genders.items() if len(c) == 1 and sum(c.values()) > 1}


def plural_base(word, inventory):
    """the singular of which a form in -s or -x is the plural, if the inventory has it"""
    candidates = []
    if word.endswith("aux"):
        candidates += [word[:-1], word[:-3] + "al", word[:-3] + "ail"]
    elif word.endswith("x"):
        candidates += [word[:-1]]
    elif word.endswith("s"):
        candidates += [word[:-1]]
    for c in candidates:
        if c in inventory and len(c) > 1:
            return c
    return None


def masculine(word, adjectives):
    """the masculine singular of a feminine singular adjective; None when the word is not a feminine that differs"""
    if not word.endswith("e"):
        return None
    tries = [word[:-1]]
    for fem, mascs in (("ive", ["if"]), ("euse", ["eux", "eur"]), ("trice", ["teur"]), ("elle", ["el", "eau"]), ("enne", ["en"]), ("ienne", ["ien"]), ("onne", ["on"]),
                       ("ère", ["er"]), ("ette", ["et"]), ("ète", ["et"]), ("olle", ["ou", "ol"]), ("eille", ["eil"]), ("ille", ["il"]), ("ulle", ["ul"]), ("otte", ["ot"]),
                       ("asse", ["as"]), ("osse", ["os"]), ("esse", ["ès", "e"]), ("aisse", ["ais"]), ("ousse", ["oux"]), ("ausse", ["aux"]), ("ouce", ["oux"]), ("ouse", ["oux"]),
                       ("anche", ["anc"]), ("aîche", ["ais"]), ("èche", ["ec"]), ("che", ["c"]), ("que", ["c"]), ("gue", ["g"]), ("guë", ["gu"]), ("ève", ["ef"]), ("igne", ["in"]), ("ieille", ["ieux"]),
                       ("euve", ["euf"]), ("ïve", ["ïf"]), ("ongue", ["ong"]), ("eresse", ["eur"]), ("ite", ["i"])):
        if word.endswith(fem):
            tries += [word[: -len(fem)] + m for m in mascs]
    for t in tries:
        if t != word and t in adjectives:
            return t
    return None


IRREGULAR_NOUNS = [("yeux", "œil", "mp"), ("oeil", "œil", "ms"), ("cieux", "ciel", "mp"), ("aïeux", "aïeul", "mp"), ("messieurs", "monsieur", "mp"),
                   ("mesdames", "madame", "fp"), ("mesdemoiselles", "mademoiselle", "fp"), ("matches", "match", "mp"), ("matchs", "match", "mp"),
                   ("bonshommes", "bonhomme", "mp"), ("capitaux", "capital", "mp"), ("obsèques", "obsèques", "fp"), ("travers", "travers", "m-"),
                   ("après-midi", "après-midi", "--"), ("plupart", "plupart", "fs"), ("grands-parents", "grand-parent", "mp"),
                   ("petits-enfants", "petit-enfant", "mp"), ("sapeurs-pompiers", "sapeur-pompier", "mp"), ("médias", "média", "mp"), ("médias", "médias", "mp"),
                   ("m.", "monsieur", "ms"), ("mm.", "monsieur", "mp"), ("mme", "madame", "fs"), ("mmes", "madame", "fp"), ("mlle", "mademoiselle", "fs"),
                   ("dr", "docteur", "-s"), ("pr", "professeur", "-s"), ("me", "maître", "-s"), ("grand-mère", "grand-mère", "fs"), ("grands-mères", "grand-mère", "fp")]
IRREGULAR_ADJECTIVES = [("nouveau", "nouveau", "ms"), ("nouvel", "nouveau", "ms"), ("nouvelle", "nouveau", "fs"), ("nouveaux", "nouveau", "mp"), ("nouvelles", "nouveau", "fp"),
                        ("beau", "beau", "ms"), ("bel", "beau", "ms"), ("belle", "beau", "fs"), ("beaux", "beau", "mp"), ("belles", "beau", "fp"), ("vieux", "vieux", "m-"),
                        ("vieil", "vieux", "ms"), ("vieille", "vieux", "fs"), ("vieilles", "vieux", "fp"), ("aiguë", "aigu", "fs"), ("aiguës", "aigu", "fp"), ("dû", "dû", "ms"),
                        ("due", "dû", "fs"), ("dus", "dû", "mp"), ("dues", "dû", "fp"), ("tout", "tout", "ms"), ("toute", "tout", "fs"), ("tous", "tout", "mp"), ("toutes", "tout", "fp"),
                        ("quel", "quel", "ms"), ("quelle", "quel", "fs"), ("quels", "quel", "mp"), ("quelles", "quel", "fp"), ("tel", "tel", "ms"), ("telle", "tel", "fs"),
                        ("tels", "tel", "mp"), ("telles", "tel", "fp"), ("mou", "mou", "ms"), ("molle", "mou", "fs"), ("fou", "fou", "ms"), ("folle", "fou", "fs"), ("folles", "fou", "fp")]


ACRONYMS = set("tgv hlm g7 gpu llm rgpd ehpad dlc lgbt pma gpa ivg tva csg rse opa ia pme eti pmi".split())
EPICENE = set("""maire ministre première-ministre eurodéputé-e juge gendarme militaire cadre médecin porte-parole journaliste scénariste activiste syndicaliste internaute athlète
cycliste arbitre gréviste lobbyiste islamiste djihadiste populiste complotiste centriste écologiste souverainiste macroniste altermondialiste lepéniste climatologue
cinéaste interprète bénévole volontaire locataire actionnaire milliardaire parlementaire mutualiste diplomate intérimaire réserviste insoumis propriétaire""".split())


def one_spelling(inf):
    """verbs whose rules give two spellings of which Lexique attests the right one: not for generation"""
    return bool(re.search(r"(?:e[lt]|[ae]y|o[iu]y)er$", inf)) or inf.endswith(("asseoir", "faillir", "pleuvoir", "falloir", "gésir", "choir", "clore", "raire", "surseoir", "fleurir", "bénir"))


def extra_words():
    """french_extra.txt, written by hand"""
    result = {"noun": [], "adj": [], "verb": []}
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "french_extra.txt"), encoding="utf-8") as f:
        for line in f:
            if line.startswith("#") or ":" not in line:
                continue
            head, tail = line.split(":", 1)
            kind = head.split()[0]
            for word in dict.fromkeys(tail.split()):
                if kind == "noun":
                    if word.count("-") > 1 or re.search(r"-(?:d|en|de|à|du|par)\b", word) or word.endswith("-m"):
                        continue           # compounds are left to the tokenizer
                    result["noun"].append(("NOUN", head.split()[1], word.lower() if word.isupper() else word))
                elif not word.startswith("s'"):
                    result[kind].append(word)
    return result


def plural_of(word):
    if word.endswith(("s", "x", "z")):
        return word
    if word.endswith("al") and not word.endswith(("naval", "festival", "carnaval", "récital", "régal", "bal")) or word.endswith("naval") and False:
        return word[:-2] + "aux"
    if word.endswith(("eau", "eu")) and word != "bleu":
        return word + "x"
    return word + "s"


def feminine_of(word):
    if word.endswith(("if",)):
        return word[:-1] + "ve"
    if word.endswith("eux"):
        return word[:-1] + "se"
    if word.endswith("teur"):
        return word[:-4] + "trice"
    if word.endswith("er"):
        return word[:-2] + "ère"
    if word.endswith(("el", "en", "eil")):
        return word + word[-1] + "e"
    if word.endswith(("kurd", "bosniaqu")):
        return word
    return word + "e"


# feminine nouns of persons whose lemma is the masculine, as in Universal Dependencies
PERSON = re.compile(r"(?:trice|euse|ière|enne|onne|ante|ente|ée|lle|aine|oise|aise|ine|eure|tte|ate|cheffe|préfète|écrivaine|consule|lauréate|soldate|magistrate|candidate|avocate)$")
NOT_PERSON = set("""start-up plateforme plate-forme donnée métadonnée start-uppeuse fibre centrale multinationale filiale faille puce fonderie batterie croissance austérité dette canicule
sécheresse navette sonde mission constellation éolienne trottinette centrale présidentielle législative municipale régionale européenne cantonale sénatoriale primaire série manette
console directive réforme loi chronique rubrique enquête interview dépêche tribune une audience suite licence offensive contre-offensive frappe trêve renouvelable alternance
gouvernance diversité parité immunothérapie empreinte connexion mégabassine méga-bassine data biologie pandémie""".split())


def person_lemma(word, nouns, gender):
    if gender != "f" or word in NOT_PERSON or not PERSON.search(word):
        return word
    for fem, masc in (("trice", "teur"), ("euse", "eur"), ("ière", "ier"), ("enne", "en"), ("onne", "on"), ("cheffe", "chef"), ("préfète", "préfet"), ("ère", "er"), ("e", "")):
        if word.endswith(fem):
            m = word[: -len(fem)] + masc
            head = m.split("-")[-1]
            if m in nouns or head in nouns or m in ("cofondateur", "streameur", "gameur", "développeur", "influenceur", "youtubeur", "rappeur"):
                return m
    return word


def french_forms(corpora, output, words):
    inventory = defaultdict(dict)            # tag -> {form: frequency}
    for ortho, tag, freq in words.lexique:
        if " " in ortho or not ortho or (ortho, tag) in DROP:
            continue
        inventory[tag][ortho] = max(freq or 0.0, inventory[tag].get(ortho, 0.0))
    rows = set()

    def add(form, lemma, pos, features):
        if not form:
            return
        rows.add((form, lemma, pos, features))
        if OE.search(form):
            rows.add((ligature(form), ligature(lemma), pos, features))

    for cell in CLOSED.replace("\n", "|").split("|"):
        if cell.strip():
            rows.add(tuple(cell.split()))
    # verbs
    verbs = dict(inventory["VER"])
    for f, q in inventory["AUX"].items():
        if f not in ("n'", "s"):
            verbs[f] = max(q, verbs.get(f, 0.0))
    analyses = defaultdict(dict)
    lemmas = [v for v in infinitives(verbs) if v not in VERB_SKIP]
    for inf in lemmas:
        for form, codes in conjugate(inf).items():
            if form in verbs:
                analyses[form][inf] = codes
    guessed = 0
    for form in sorted(verbs):
        if form in analyses:
            continue
        for ending in ("issaient", "issait", "issent", "issant", "aient", "èrent", "erait", "ées", "ée", "és", "é", "ait", "ant", "ent", "ez", "er", "a", "e", "es", "t"):
            if form.endswith(ending) and len(form) - len(ending) >= 3:
                stem = form[: -len(ending)]
                inf = stem + "er" if not ending.startswith("iss") else stem + "ir"
                if inf.endswith("ger") and stem.endswith("ge"):
                    inf = stem[:-1] + "er"
                table = regular_er(inf) if inf.endswith("er") else conjugate(inf)
                if form in table and ending != "t":
                    analyses[form][inf] = table[form]
                    guessed += 1
                break
    kept = unanalysed = 0
    for form, freq in sorted(verbs.items()):
        found = analyses.get(form)
        if freq < PRESS_MIN_FREQ or freq < FORMS_MIN_FREQ and not any(PRESS.match(c) for codes in (found or {}).values() for c in codes):
            continue
        if not found:
            if freq >= 0.5:
                add(form, form, "VERB", "-")
            unanalysed += 1
            continue
        firm = {i: c for i, c in found.items() if not all(x.startswith("sub:imp") for x in c)}
        for inf, codes in sorted((firm or found).items()):
            if inf == "étayer" and form == "étaient" or inf == "sommer" and form == "sommes" and False:
                continue
            if inf in ("accroire",) and form.startswith("accru"):
                continue
            text = compact(codes)
            add(form, inf, "VERB", text)
            if inf in ("être", "avoir"):
                add(form, inf, "AUX", text)
        kept += 1
    total = Counter()
    for form, found in analyses.items():
        for inf in found:
            total[inf] += verbs.get(form, 0.0)
    have = {(r[0], r[1]) for r in rows if r[2] == "VERB"}
    extra = extra_words()
    generated = 0
    for inf in sorted(set(i for i in lemmas if total[i] >= GENERATE_MIN_FREQ and not one_spelling(i)) | set(extra["verb"])):
        for form, codes in sorted(conjugate(inf).items()):
            press = {c for c in codes if PRESS.match(c)}
            if press and (form, inf) not in have:
                add(form, inf, "VERB", compact(press))
                generated += 1
    # nouns
    gsd = gsd_genders(corpora)
    for pos, gender, word in extra["noun"]:
        if word in EPICENE:
            gender = "-"
        add(word, person_lemma(word, inventory["NOM"], gender), "NOUN", gender + ("-" if word[-1] in "sxz" else "s"))
        if word[-1] not in "sxz" and not re.search("[0-9]", word) and word not in ACRONYMS:
            plural = plural_of(word)
            add(plural, person_lemma(word, inventory["NOM"], gender), "NOUN", gender + "p")
    for word in extra["adj"]:
        epicene = word.endswith("e")
        add(word, word, "ADJ", ("-" if epicene else "m") + ("-" if word[-1] in "sx" else "s"))
        if word[-1] not in "sx":
            add(plural_of(word), word, "ADJ", ("-" if epicene else "m") + "p")
        if not epicene:
            fem = feminine_of(word)
            add(fem, word, "ADJ", "fs")
            add(fem + "s", word, "ADJ", "fp")
    extra_nouns = {w for _, _, w in extra["noun"]} | {plural_of(w) for _, _, w in extra["noun"]}
    for form, lemma, feats in IRREGULAR_NOUNS:
        add(form, lemma, "NOUN", feats)
        extra_nouns.add(form)
    nouns = inventory["NOM"]
    for form, freq in sorted(nouns.items()):
        if freq < RARE_MIN_FREQ or len(form) < 2 or form in extra_nouns:
            continue
        base = plural_base(form, nouns)
        star = form + "*" in INVARIABLE
        invariable = form in INVARIABLE or star
        if base and (not invariable or star):
            g = gsd.get(base) or gsd.get(ligature(base)) or noun_gender(base)
            add(form, base, "NOUN", g + "p")
        if not base or invariable:
            g = gsd.get(form) or gsd.get(ligature(form)) or noun_gender(form)
            if not base and not invariable and form.endswith("s") and form[:-1] + "x" not in nouns and freq and len(form) > 4 and form.endswith(("es", "és", "ts", "rs", "ns", "ls", "gs", "ds")) and not form.endswith(("ès", "as", "ours")):
                # « entrailles », « arrérages », or a plural whose singular is not in the list
                g = gsd.get(form[:-1]) or noun_gender(form[:-1])
                add(form, form[:-1] if form[:-1] in inventory["ADJ"] or form[:-1] in inventory["VER"] or form.endswith(("ers", "eurs", "ons", "ants", "ents", "istes")) else form, "NOUN", g + "p")
            else:
                add(form, form, "NOUN", g + ("-" if form[-1] in "sxz" else "s"))
    # adjectives
    adjectives = inventory["ADJ"]
    for form, lemma, feats in IRREGULAR_ADJECTIVES:
        add(form, lemma, "ADJ", feats)
    done = {a[0] for a in IRREGULAR_ADJECTIVES} | set(extra["adj"])
    for form, freq in sorted(adjectives.items()):
        if freq < RARE_MIN_FREQ or len(form) < 2 or form in done:
            continue
        number, single = "s", form
        base = plural_base(form, adjectives)
        if form in ADJ_INVARIABLE or form.endswith(("eux", "ais", "ois")) and not base:
            number = "-"
            base = None
        if base:
            number, single = "p", base
        elif form.endswith("s") and number == "s" and form.endswith(("es", "és", "ts", "nts", "ifs", "els")):
            number, single = "p", form[:-1]
        lemma = masculine(single, adjectives)
        if lemma is None and single.endswith("ée"):
            lemma = single[:-1]
        if lemma:
            add(form, lemma, "ADJ", "f" + number)
        else:
            gender = "-" if single.endswith("e") else "m"
            add(form, single, "ADJ", gender + number)
    for form, freq in sorted(inventory["ADV"].items()):
        if freq >= RARE_MIN_FREQ or form.endswith("ment"):
            add(form, form, "ADV", "-")
    for form, freq in sorted(inventory["ONO"].items()):
        if freq >= 0.3:
            add(form, form, "INTJ", "-")
    numerals = "zéro un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante septante octante nonante cent cents mille mil".split()
    for form in sorted(set(numerals) | {f for f in inventory["ADJ:num"] if "-" in f}):
        feats = {"un": "ms", "une": "fs"}.get(form, "-p")
        add(form, {"une": "un", "cents": "cent"}.get(form, form), "NUM", feats)
    path = os.path.join(output, "fr", "forms.tsv")
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8", newline="\n") as f:
        f.write("form\tlemma\tpos\tfeatures\n")
        for row in sorted(rows, key=lambda r: tuple(x.encode("utf-8") for x in r)):
            f.write("\t".join(row) + "\n")
    return len(rows), {"verb lemmas": len(lemmas), "verb forms kept": kept, "verb forms with a guessed infinitive": guessed, "verb forms without analysis": unanalysed, "generated": generated,
                       "bytes": os.path.getsize(path)}


def main():
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    corpora, output = sys.argv[1:]
    words = Words(corpora, output)
    for name, step in (("places_fr", places_fr), ("places_world", places_world), ("listed_companies", listed_companies), ("forms", french_forms)):
        rows, note = step(corpora, output, words)
        print("%s: %d rows %s" % (name, rows, note))


if __name__ == "__main__":
    main()
