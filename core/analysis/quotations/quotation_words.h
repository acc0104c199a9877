#pragma once

#include "core/analysis/references/reference_words.h"
#include "core/base/interned.h"

#include <QStringView>

namespace frise {

/// Words the grammar of quotations names, interned once.
struct QuotationWords
{
    InternedId que = intern(u"que"), des = intern(u"des"), rejeter = intern(u"rejeter"),
               refuser = intern(u"refuser"), citer = intern(u"citer"), ecarter = intern(u"écarter"),
               balayer = intern(u"balayer"), un = intern(u"un"), une = intern(u"une"), dont = intern(u"dont"),
               lumiere = intern(u"lumière"), milieu = intern(u"milieu"), fond = intern(u"fond"),
               plein = intern(u"pleine"), heure = intern(u"heure"), lendemain = intern(u"lendemain"),
               qu = intern(u"qu'"), de = intern(u"de"), d = intern(u"d'"), a = intern(u"à"),
               si = intern(u"si"), s = intern(u"s'"), et = intern(u"et"), ou = intern(u"ou"),
               mais = intern(u"mais"), car = intern(u"car"), sans = intern(u"sans"), avant = intern(u"avant"),
               apres = intern(u"après"), alors = intern(u"alors"), tandis = intern(u"tandis"),
               ce = intern(u"ce"), c = intern(u"c'"), qui = intern(u"qui"), quoi = intern(u"quoi"),
               where = intern(u"où"), pourquoi = intern(u"pourquoi"), comment = intern(u"comment"),
               combien = intern(u"combien"), quand = intern(u"quand"), quel = intern(u"quel"),
               lequel = intern(u"lequel"), sur = intern(u"sur"), le = intern(u"le"), fait = intern(u"fait"),
               en = intern(u"en"), tout = intern(u"tout"), pour = intern(u"pour"), par = intern(u"par"),
               dans = intern(u"dans"), lors = intern(u"lors"), il = intern(u"il"), je = intern(u"je"),
               j = intern(u"j'"), nous = intern(u"nous"), on = intern(u"on"), m = intern(u"m'"),
               me = intern(u"me"), selon = intern(u"selon"), aupres = intern(u"auprès"),
               devant = intern(u"devant"), signe = intern(u"signe"), etre = intern(u"être"),
               avoir = intern(u"avoir"), dire = intern(u"dire"), premier = intern(u"premier"),
               dernier = intern(u"dernier"), seul = intern(u"seul"), plus = intern(u"plus"),
               comme = intern(u"comme"), aVerb = intern(u"a"), ni = intern(u"ni"), y = intern(u"y"),
               puis = intern(u"puis"), face = intern(u"face"), lui = intern(u"lui"), elle = intern(u"elle"),
               eux = intern(u"eux"), elles = intern(u"elles"), ne = intern(u"ne"), vous = intern(u"vous"),
               tu = intern(u"tu"), se = intern(u"se"), tenir = intern(u"tenir"), cesser = intern(u"cesser"),
               continuer = intern(u"continuer"), finir = intern(u"finir"), vouloir = intern(u"vouloir"),
               jusqu = intern(u"jusqu'"), aller = intern(u"aller"), devoir = intern(u"devoir"),
               pouvoir = intern(u"pouvoir"), venir = intern(u"venir"), parler = intern(u"parler"),
               donc = intern(u"donc"), orWord = intern(u"or"), puisque = intern(u"puisque"),
               puisqu = intern(u"puisqu'"), tant = intern(u"tant"), lorsque = intern(u"lorsque"),
               lorsqu = intern(u"lorsqu'"), moment = intern(u"moment"), au = intern(u"au"),
               toutefois = intern(u"toutefois"), laquelle = intern(u"laquelle"),
               rappeler = intern(u"rappeler"), leur = intern(u"leur"), tous = intern(u"tous"),
               toutes = intern(u"toutes"), chacun = intern(u"chacun"), etant = intern(u"étant"),
               quant = intern(u"quant"), lire = intern(u"lire"), source = intern(u"source"),
               sources = intern(u"sources"), l = intern(u"l'");

    static const QuotationWords &get()
    {
        static const QuotationWords instance;
        return instance;
    }
};

} // namespace frise
