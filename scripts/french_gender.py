"""Gender of French nouns by ending, with exceptions; '-' where the ending does not tell. Written by hand for pressgraph.

noun_gender(lemma) answers m, f or - (both, or not known). Used by derive_gazetteers.py for the nouns of Lexique, whose copy in
the corpora has no gender; the nouns of UD French GSD come first.
"""
F = set("""main fin faim soif nuit mort part dent dot forêt plupart mer cour tour chair cuiller cuillère clef clé nef souris vis fois croix noix voix paix
toux chaux faux perdrix brebis oasis star loi foi fourmi paroi merci souris eau peau jument chanson façon leçon rançon boisson maison saison raison
prison trahison livraison guérison cargaison garnison salaison moisson cloison toison floraison conjugaison comparaison combinaison oraison déraison
inclinaison terminaison crevaison pendaison démangeaison fleuraison exhalaison liaison flottaison arrière-saison pâmoison foison vertu tribu glu bru
image page plage cage rage nage saxifrage hypallage couleur peur valeur chaleur douleur fleur sœur soeur odeur largeur longueur hauteur grandeur
profondeur épaisseur vitesse lenteur fureur terreur horreur erreur humeur rumeur vapeur saveur faveur ferveur vigueur rigueur liqueur langueur
douceur blancheur fraîcheur pudeur laideur splendeur ardeur froideur roideur raideur tiédeur pâleur lueur sueur stupeur torpeur candeur clameur
primeur tumeur teneur rancoeur rancœur lourdeur maigreur noirceur minceur grosseur moiteur puanteur senteur pesanteur rondeur rousseur
rougeur aigreur ampleur impudeur demi-heure moto photo radio vidéo auto météo stéréo dynamo info promo expo compo pub fac manif télé libido mafia
villa caméra pizza saga polka vodka pampa toundra jungle diva prima guérilla marijuana sangria véranda samba salsa rumba fatwa intifada charia
télévision psycho socio géo dictée start-up interview newsletter data business-class success-story week hi-fi app application armada junte joint-venture
table rue porte femme ville tête heure terre guerre force place vie chose langue lettre fenêtre chambre ombre jambe bouche oreille robe route marche
chaise lampe lumière pierre mère lèvre épaule âme page plume herbe feuille branche ligne ligue trace crise base phrase classe masse caisse course source
bourse réponse défense dépense dose rose cause pause phase hausse baisse presse promesse messe adresse tasse chasse race glace surface préface grâce
menace audace espèce pièce nièce police justice malice notice milice racine cuisine machine usine colline poitrine marine cabine farine doctrine
médecine origine discipline vitrine copine urine ruine mine narine résine vaccine pauline semaine laine plaine haine reine peine veine baleine haleine
zone personne couronne colonne lionne bonne tonne lune fortune tribune rancune dune plaque attaque marque banque barque époque breloque bibliothèque
discothèque pinacothèque barbe ambe ampoule boule foule poule roule école parole idole étoile toile voile île ville pile file huile cible étable bible
fable ailes aile échelle règle boucle débâcle sandale salle balle malle cathédrale capitale morale spirale finale rafale cavale escale
gamme flamme dame lame rame trame larme arme alarme ferme forme norme plate-forme plateforme réforme somme gomme pomme rime crime-line estime victime
prime cime légitime crème brume coutume plume écume enclume amertume légume-tige côte note hotte botte grotte flotte carotte culotte faute flûte
chute minute dispute lutte butte cuite fuite suite conduite poursuite visite limite réussite élite vite truite faillite orbite marmite invite
tente vente pente attente entente détente plante tante carte charte perte alerte porte sorte fonte honte crainte plainte contrainte atteinte
date patte natte datte pâte hâte côtelette bête fête tête quête enquête conquête tempête requête crête arête dette miette veste peste liste piste
poste-frontière caste geste-chanson peste contre-attaque plainte teinte étreinte empreinte voûte croûte goutte route gorge éclipse ébauche boîte forge rixe loge éponge casserole comète hormone charpente décharge dialyse belote artère neige piastre urticaire automobile communion franc-maçonnerie putain grand-mère arrière-grand-mère mi-journée journée semi-remorque maestria nourrice filiale soute déroute joute redoute
rive arrive dérive offensive perspective initiative alternative directive lessive salive gencive archive olive gare mare barre guitare bagarre cithare
voiture affaire paire chaire grammaire molaire ère sphère atmosphère manière prière rivière lumière frontière carrière matière bière poussière
mire cire lyre tirelire satire ire poire foire victoire histoire gloire mémoire armoire mâchoire nageoire poire trajectoire encore aurore flore
mandragore métaphore pléthore amphore épaulure huître montre rencontre vitre chèvre fièvre lèvre œuvre oeuvre manoeuvre manœuvre couleuvre pieuvre
encre ancre poudre foudre cendre gendre-fille algèbre fibre ombre pénombre chambre antichambre mandibule cellule formule pilule péninsule virgule
bulle mule gueule meule rotule particule canicule libellule capsule crapule tarentule pellicule molécule tunique république musique politique
technique logique physique mécanique critique pratique éthique rhétorique fabrique boutique clinique polémique tactique brique botanique panique
statistique rubrique relique supplique réplique tragique-comédie informatique robotique électronique mathématique thématique problématique
esthétique acoustique optique chronique encyclique basilique gymnastique linguistique dynamique métrique
balustre-fille enseigne consigne vigne ligne campagne montagne compagne besogne cigogne charogne vergogne châtaigne araignée épargne hargne
bande demande commande légende amende offrande viande glande guirlande contrebande prébende mode code-barre méthode période commode exode-mère
étude corde horde salade façade ambassade promenade stade-femme croisade barricade fusillade bourgade brigade parade escapade cascade muraille
bataille taille paille ferraille médaille canaille entrailles aile feuille grenouille houille rouille citrouille patrouille fouille andouille bille
fille famille cheville aiguille grille vanille chenille pupille coquille béquille quille jonquille bouteille oreille veille merveille corbeille abeille
treille groseille algue vague bague blague drogue synagogue vogue langue harangue digue fatigue intrigue brigue figue fugue ligue morgue orgues
fougue queue lieue banlieue roue joue boue houe moue statue rue vue issue tenue revue avenue étendue retenue venue bienvenue grue morue laitue verrue
massue battue cohue sangsue charrue crue recrue plus-value moins-value envie pluie suie truie voie joie soie proie oie craie haie plaie raie monnaie
futaie paie baie taie ivraie foule ampleur enveloppe troupe coupe soupe loupe jupe dupe coupe-file grippe équipe pipe tulipe principe-clé nappe trappe
grappe étape pape-fille cape carpe harpe écharpe lampe rampe crampe trempe estampe syncope enveloppe europe taupe galope hanche manche-mer branche
planche tranche avalanche franche bouche mouche couche touche douche souche louche cruche autruche ruche peluche approche broche cloche poche roche
brioche torche marche démarche recherche arche perche fourche mèche brèche flèche crèche sèche pêche bêche dépêche tâche tache moustache vache hache
bâche attache niche fiche biche affiche riche-dame caniche-fille quiche péniche caliche trêve grève sève fève élève-fille rêve-fille preuve épreuve
veuve cuve étuve louve chauve-souris gaze gazette bronze-fille quinze-fille once pince province séquence violence ration garde sauvegarde avant-garde
mise prise entreprise surprise reprise emprise valise chemise église crise brise cerise bêtise sottise franchise expertise marchandise gourmandise
analyse thèse hypothèse synthèse parenthèse genèse prothèse chaise fraise braise falaise mayonnaise glaise anglaise rose prose chose dose pose névrose
osmose métamorphose psychose cause clause pause nurse ruse excuse écluse muse buse méduse pelouse blouse épouse house-music douzaine dizaine
vingtaine trentaine quarantaine cinquantaine soixantaine centaine quinzaine huitaine chaîne graine migraine aine fontaine marraine romaine
annexe taxe boxe syntaxe axe-mère exe équivoque loque coque toque pastèque bibliothèque hypothèque pique-mer harpe écorce force amorce morse-fille
herse averse traverse controverse verse bourse course source ressource farce garce tierce commerce-fille dague vulve valve larve réserve verve minerve
onde ronde sonde fronde seconde joconde tombe bombe trombe colombe hécatombe palombe jambe rampe lagune tribune foire bouée rosée durée
méchanceté éthique laque plaque claque baraque casaque matraque bicoque époque gym gang-fille sauce puce astuce épice hélice cicatrice
matrice actrice directrice chance balance avance finance enfance distance France-fille ordonnance pratique bourrasque basque fresque mosquée
casque-fille frasque vasque rubrique peinture""".split())
F = {w for w in F if not w.endswith(("-fille", "-mère", "-femme", "-mer", "-line", "-tige", "-chanson", "-dame", "-clé", "-music", "-comédie"))}
M = set("""été comité traité côté député arrêté pâté décolleté comté conté athée musée lycée trophée mausolée athénée apogée périgée gynécée scarabée
caducée camée empyrée élysée hyménée hypogée prytanée colisée rez-de-chaussée génie incendie foie parapluie messie amphibie brie silence prélude interlude mercure murmure
parjure augure cyanure chlorure sulfure carbure bromure hydrocarbure dinosaure centaure grade stade jade domaine capitaine magazine platine cimetière
derrière arrière gorille quadrille portefeuille chèvrefeuille bonheur malheur honneur cœur coeur chœur choeur labeur équateur secteur moteur
ordinateur téléviseur extérieur intérieur meilleur ailleurs four jour amour séjour retour contour détour carrefour labour tambour velours
service office exercice bénéfice édifice sacrifice artifice précipice indice délice caprice vice calice solstice armistice préjudice hospice supplice
orifice maléfice appendice commerce divorce négoce sacerdoce espace palace rapace pouce prince monde onde-m code mode-m épisode exode électrode-m
remède intermède suicide homicide génocide pesticide insecticide acide liquide vide guide bolide solide rite mérite site satellite gîte
mythe rythme labyrinthe texte contexte prétexte sexe complexe réflexe index axe luxe paradoxe équinoxe siècle article spectacle obstacle miracle oracle
cycle véhicule muscle cercle oncle couvercle socle titre chapitre litre arbitre pupitre maître ministre registre théâtre centre ventre mètre
kilomètre centimètre millimètre paramètre périmètre thermomètre baromètre trimestre semestre orchestre désastre astre cadastre pilastre monstre
spectre sceptre plâtre astre filtre feutre meurtre chêne frêne gène phénomène oxygène hydrogène domaine peigne règne signe cygne insigne cigare
phare hectare are nénuphar salaire anniversaire commissaire notaire dictionnaire vocabulaire commentaire inventaire itinéraire horaire
questionnaire propriétaire-m maire empire navire rire sourire délire martyre vampire cimetière caractère mystère ministère critère hémisphère
cratère adultère cautère presbytère monastère père frère repère compère cancer enfer hiver fer ver mur fur azur futur futur laboratoire
territoire répertoire observatoire interrogatoire conservatoire purgatoire réfectoire auditoire accessoire ivoire pourboire déboire grimoire
directoire store carnivore folklore pore météore nombre membre septembre octobre novembre décembre timbre concombre ombre-m arbre marbre sabre
candélabre équilibre calibre tigre chiffre coffre gouffre souffre soufre chanvre livre givre cuivre ivre poivre vivre cadre escadre-m
ordre désordre peuple couple exemple temple peuple triple double trouble meuble immeuble sable câble diable cartable verbe proverbe globe lobe microbe
cube tube aube-m adverbe limbe problème système thème poème emblème théorème schéma stratagème blasphème barème drame programme gramme télégramme
diagramme kilogramme organigramme charme vacarme gendarme homme dôme arôme fantôme symptôme diplôme atome axiome tome rhume volume costume
légume parfum bitume agrume régime crime abîme centime isme calme siècle régime intime terme thermes germe derme uniforme
organisme groupe principe type stéréotype prototype participe pape escape-m cap type trope microscope télescope stéthoscope téléphone
magnétophone saxophone microphone cône trône carbone cyclone clone prône aune patrimoine moine antoine avoine-m pôle rôle contrôle symbole
pétrole alcoolique monopole protocole bol col sol vol symbole protocole obole-m alvéole-m style stylo asile missile reptile ustensile textile domicile
concile exile crocodile fossile mobile automobile-m profil fil péril mil modèle parallèle zèle poêle ange mélange échange change archange linge
singe mensonge songe éponge-m cortège collège privilège piège siège sacrilège manège sortilège cierge concierge-m refuge déluge juge vertige
litige prestige vestige prodige élevage âge âge dommage hommage suffrage cartilage masque casque risque disque kiosque cirque lac parc tropique
pique-nique portique cantique moustique plastique élastique lexique mexique domestique-m public diagnostic déclic trafic chèque échec bec
zodiaque cloaque colloque phoque bloc choc foc pic luxe golfe greffe-m triomphe paragraphe autographe photographe-m philosophe-m sophisme catalogue
dialogue monologue épilogue prologue analogue gaz dogue grade stade limes culte tumulte adulte-m insecte dialecte architecte-m acte pacte contact
impact tact doute compte conte comte mécompte acompte manque beffroi casse-tête porte-parole doigt pied nord sud est ouest golf
groupe musée prélude interlude ongle angle triangle rectangle sigle siècle règle-m souffle buffle trèfle gonfle-m buffle geste reste poste texte
faste contraste enthousiasme spasme fantasme sarcasme prisme séisme tourisme bagne règne peigne cygne mariage veuvage chômage otage-m gage
sable incendie beurre leurre verre tonnerre parterre lierre cimeterre pleur éclair air désert
foyer loyer rôle contrôle conte comte compte acte mythe terme charme calme rhume vote pilote-m despote-m antidote vote quota décor record
scandale malaise braille syndrome hématome réquisitoire barbecue exergue média historique matche mai civil lien portable événement moment élément document argument instrument monument sommet filet objet sujet projet budget rejet trajet
cinéma opéra agenda panda sofa coma gala boa drama aléa mandala visa quota extra delta alpha bêta data-m pyjama panorama
diorama magma plasma schéma dogma enigma-m climat légat combat débat achat état résultat contrat candidat soldat avocat-m syndicat format plat chat
web job mail e-mail smartphone logiciel numérique podcast blog tweet hashtag selfie cloud bug hacker-m stream spam
milliard million millier quart tiers huitième dixième centième quinquennat mandat scrutin bulletin matin jardin destin bassin vin pain lin
silex réflexe vaccin médecin-m diabète athlète-m vélo kilo piano numéro zéro héros métro casino studio scénario portfolio ego logo mémo solo
cargo tango ghetto tempo credo credo manifeste incendie foie coude code modèle organe membrane-m cadavre pauvre-m couvre-feu havre sucre
ocre ocre cidre cèdre cylindre tendre gendre ancêtre-m être hêtre bien-être fleuve rêve élève-m mois pays temps corps bras cas prix poids procès
accès succès progrès congrès décès excès discours parcours secours cours concours recours fils bois os dos avis relais palais""".split())
M = {w for w in M if not w.endswith("-m")}
BOTH = set("""enfant élève artiste journaliste ministre collègue camarade secrétaire propriétaire locataire adversaire partenaire athlète pilote otage
spécialiste économiste socialiste communiste capitaliste terroriste touriste dentiste pianiste cycliste juriste scientifique analyste activiste
maire juge guide garde poste livre mode tour vase voile manche mémoire moule mousse page pendule physique poêle somme critique œuvre
oeuvre gens après-midi interview architecte cadre adulte concierge bibliothécaire fonctionnaire milliardaire millionnaire capitaine porte-parole
malade pauvre riche jeune esclave aide complice philosophe photographe psychologue biologiste cinéaste vétérinaire arbitre interprète
nomade patriote compatriote""".split())
BOTH -= set("maire ministre page poste tour mémoire somme œuvre oeuvre livre capitaine cadre".split())

FEM_ENDINGS = ["tion", "sion", "xion", "gion", "aison", "ité", "eté", "auté", "ieté", "té", "ée", "ie", "ette", "elle", "esse", "euse", "trice", "ence", "ance",
               "ude", "ure", "ade", "ise", "aine", "ine", "ière", "ille", "erie", "isse", "asse", "ousse", "osse", "otte", "atte", "onne", "enne",
               "umne", "ique-f", "ève", "ive", "ouche", "anche", "iche", "ade", "ouille", "euille", "eille", "aille", "ogne", "agne", "igne", "ace", "ouse", "use", "aise", "oise", "ose",
               "oue", "ue", "aie", "oie", "uie", "ande", "onde", "ame", "ouve", "ueur-f", "ate", "îte", "auche", "orge"]
MASC_ENDINGS = ["isme", "age", "ment", "eau", "oir", "ier", "et", "al", "ail", "eil", "euil", "ant", "ard", "art", "ort", "ent", "ont", "out", "ut", "it",
                "at", "ot", "êt", "eur", "our", "oi", "ai", "in", "ain", "ein", "oin", "un", "um", "us", "is", "as", "os", "ès", "ais", "ois", "ours", "ys", "ix", "oux",
                "aux", "eu", "ou", "u", "é", "er", "ir", "or", "ar", "ur", "c", "f", "g", "k", "l", "m", "p", "q", "b", "d", "r", "t", "x", "z", "n", "h", "o", "i", "s", "w", "y", "v",
                "ège", "ème", "ôme", "gramme", "cide", "cope", "phone", "mètre", "tère", "ocle", "cle", "asme", "able", "ible", "oble", "ouble", "ble", "ple", "bre", "tre", "aire", "oire-m",
                "ige", "ège", "uge", "ange", "cte", "pte", "xte", "ôle", "yle", "cule", "ule-m", "phe", "thme", "thé", "ogue-m"]
FEM_LAST = ["a"]


def noun_gender(lemma):
    w = lemma
    if w in BOTH:
        return "-"
    if w in F and w not in M:
        return "f"
    if w in M:
        return "m"
    if "-" in w:
        head, tail = w.split("-", 1)
        if head in ("porte", "garde", "tire", "pare", "brise", "casse", "chasse", "couvre", "cache", "lance", "abat", "gratte", "sous", "contre", "avant",
                    "après", "demi", "mini", "micro", "ex", "vice", "non", "arrière", "quasi", "super", "auto", "anti", "télé"):
            return "m" if head in ("porte", "garde", "tire", "pare", "brise", "casse", "chasse", "couvre", "cache", "lance", "abat", "gratte") else noun_gender(tail)
        return noun_gender(head)
    if w.endswith(("iste", "logue", "crate", "naute", "thèque-x")):
        return "-"
    if w.endswith(("thèque", "logie", "graphie", "nomie", "ique")):
        return "f" if not w.endswith("ique") else "-"
    best = ("", "-")
    for gender, endings in (("f", FEM_ENDINGS), ("m", MASC_ENDINGS)):
        for e in endings:
            if w.endswith(e) and len(e) > len(best[0]):
                best = (e, gender)
    return best[1]
