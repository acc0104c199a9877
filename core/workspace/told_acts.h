#pragma once

#include "core/dating/joint_dating.h"
#include "core/model/analysis.h"
#include "core/model/article.h"

namespace frise {

/// What an article tells of acts that other articles may tell too: type, place, actors, and how many days
/// from the article's own day its words put them ("la semaine dernière", "hier", "jeudi prochain", "peu
/// après"). Acts placed by no words, or by a calendar date, are left out: they bind no other article's day.
/// Pure.
QList<ToldAct> toldActs(const Article &article, const Analysis &analysis);

} // namespace frise
