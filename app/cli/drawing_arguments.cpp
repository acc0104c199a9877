#include "app/cli/drawing_arguments.h"

#include "app/cli/command.h"
#include "app/cli/language.h"
#include "core/export/exporters.h"
#include "core/export/report_json.h"
#include "core/workspace/archive.h"
#include "core/workspace/collect_report.h"

#include <QCoreApplication>
#include <QHash>

namespace frise::cli {

namespace {

/// First or last day of a day, month or year in EDTF; noDay where it is none.
Day boundary(const QString &text, bool last)
{
    const std::optional<DateInterval> date = DateInterval::fromEdtf(text);
    return !date ? noDay : last ? date->lastDay() : date->firstDay();
}

EdtfDate dayOrOpen(Day day)
{
    return day == noDay ? EdtfDate() : EdtfDate::day(day);
}

} // namespace

QStringList drawingFlags()
{
    return {QStringLiteral("portrait"), QStringLiteral("black-and-white"), QStringLiteral("with-negated"),
            QStringLiteral("attach-data"), QStringLiteral("reviewed-only")};
}

QStringList drawingValues()
{
    return {QStringLiteral("from"),     QStringLiteral("to"),     QStringLiteral("lane"),
            QStringLiteral("page"),     QStringLiteral("layout"), QStringLiteral("title"),
            QStringLiteral("language"), QStringLiteral("scale"),  QStringLiteral("theme"),
            QStringLiteral("filter")};
}

std::optional<DrawingArguments> drawingArguments(const Options &options, QString *error)
{
    const auto wrong = [&](const QString &name) {
        *error =
            QCoreApplication::translate("Cli", "--%1 %2 is not understood").arg(name, options.value(name));
        return std::nullopt;
    };
    const auto given = [&](const char *name) { return options.isSet(QLatin1String(name)); };
    const auto value = [&](const char *name) { return options.value(QLatin1String(name)); };
    DrawingArguments result;

    if (given("from") || given("to")) {
        const Day from = given("from") ? boundary(value("from"), false) : noDay;
        const Day to = given("to") ? boundary(value("to"), true) : noDay;
        if (given("from") && from == noDay)
            return wrong(QStringLiteral("from"));
        if (given("to") && (to == noDay || (from != noDay && to < from)))
            return wrong(QStringLiteral("to"));
        result.report.period = DateInterval::range(dayOrOpen(from), dayOrOpen(to));
        result.filter.period = result.report.period;
        result.report.withUndated = false;
    }
    const QHash<QString, LaneMode> lanes{{QStringLiteral("kind"), LaneMode::Kind},
                                         {QStringLiteral("actor"), LaneMode::Actor},
                                         {QStringLiteral("place"), LaneMode::Place},
                                         {QStringLiteral("source"), LaneMode::Source}};
    if (given("lane")) {
        if (!lanes.contains(value("lane")))
            return wrong(QStringLiteral("lane"));
        result.pdf.laneMode = result.picture.laneMode = lanes.value(value("lane"));
    }
    const QHash<QString, PaperLayout> layouts{{QStringLiteral("pages"), PaperLayout::Pages},
                                              {QStringLiteral("one"), PaperLayout::OnePage},
                                              {QStringLiteral("booklet"), PaperLayout::Booklet},
                                              {QStringLiteral("roll"), PaperLayout::Roll},
                                              {QStringLiteral("tiles"), PaperLayout::Tiles}};
    if (given("layout")) {
        if (!layouts.contains(value("layout")))
            return wrong(QStringLiteral("layout"));
        result.pdf.layout = layouts.value(value("layout"));
    }
    const QHash<QString, QPageSize::PageSizeId> pages{
        {QStringLiteral("a4"), QPageSize::A4}, {QStringLiteral("a3"), QPageSize::A3},
        {QStringLiteral("a2"), QPageSize::A2}, {QStringLiteral("a1"), QPageSize::A1},
        {QStringLiteral("a0"), QPageSize::A0}, {QStringLiteral("letter"), QPageSize::Letter}};
    if (given("page")) {
        if (!pages.contains(value("page").toLower()))
            return wrong(QStringLiteral("page"));
        result.pdf.pageSize = pages.value(value("page").toLower());
    }
    const QHash<QString, ThemeKind> themes{{QStringLiteral("light"), ThemeKind::Light},
                                           {QStringLiteral("dark"), ThemeKind::Dark},
                                           {QStringLiteral("print"), ThemeKind::Print}};
    if (given("theme")) {
        if (!themes.contains(value("theme")))
            return wrong(QStringLiteral("theme"));
        result.picture.theme = themes.value(value("theme"));
    }
    if (given("scale")) {
        bool ok = false;
        result.picture.scale = value("scale").toDouble(&ok);
        if (!ok || result.picture.scale < 0.25 || result.picture.scale > 8)
            return wrong(QStringLiteral("scale"));
    }
    // A fixed default: the same corpus gives the same bytes whatever LANG says.
    const QString language = given("language") ? value("language") : QStringLiteral("fr");
    if (language != QLatin1String("fr") && language != QLatin1String("en"))
        return wrong(QStringLiteral("language"));
    result.locale = language == QLatin1String("fr") ? QLocale(QLocale::French, QLocale::France)
                                                    : QLocale(QLocale::English, QLocale::UnitedKingdom);
    speak(language);
    result.pdf.locale = result.picture.locale = result.locale;
    result.pdf.landscape = !given("portrait") && result.pdf.layout != PaperLayout::Booklet;
    result.pdf.blackAndWhite = given("black-and-white");
    if (given("black-and-white"))
        result.picture.theme = ThemeKind::BlackAndWhite;
    if (given("attach-data"))
        result.pdf.attachedJson = QByteArrayLiteral("{}"); // filled when the report is known
    result.report.title = value("title");
    if (given("filter") && value("filter").trimmed().isEmpty())
        return wrong(QStringLiteral("filter"));
    result.search = value("filter").trimmed();
    result.report.filterText = result.search;
    result.filter.reviewedOnly = given("reviewed-only");
    result.filter.showNegated = given("with-negated");
    return result;
}

bool writeFormat(const Workspace &workspace, const DrawingArguments &arguments, const QString &format,
                 const QString &path)
{
    JobContext job;
    SearchChoice chosen;
    if (!arguments.search.isEmpty()) {
        auto found = workspace.searchChoice(arguments.search, job);
        if (!found) {
            printError(found.error().message);
            return false;
        }
        chosen = std::move(found.value());
        for (const QString &note : std::as_const(chosen.notes))
            printError(note);
        if (chosen.entries.isEmpty() && chosen.quotations.empty()) {
            printError(
                QCoreApplication::translate("Cli", "Nothing in the corpus matches %1; no file was written.")
                    .arg(arguments.search));
            return false;
        }
    }
    const auto report = collectReport(workspace, arguments.filter, arguments.report, job,
                                      arguments.search.isEmpty() ? nullptr : &chosen);
    if (!report) {
        printError(report.error().message);
        return false;
    }
    Result<void> written;
    if (format == QLatin1String("pdf")) {
        PdfOptions pdf = arguments.pdf;
        if (!pdf.attachedJson.isEmpty()) {
            const auto json = reportJson(report.value(), {arguments.locale}, job);
            if (json)
                pdf.attachedJson = json.value();
        }
        written = exportTimelinePdf(report.value(), pdf, path, job);
    } else if (format == QLatin1String("png")) {
        written = exportTimelinePng(report.value(), arguments.picture, path, job);
    } else if (format == QLatin1String("svg")) {
        written = exportTimelineSvg(report.value(), arguments.picture, path, job);
    } else if (format == QLatin1String("json")) {
        written = exportCorpusJson(workspace, report.value(), path, job);
    } else {
        written = exportReport(report.value(), format, {arguments.locale}, path, job);
    }
    if (!written) {
        printError(written.error().message + (written.error().detail.isEmpty()
                                                  ? QString()
                                                  : QStringLiteral(" (%1)").arg(written.error().detail)));
        return false;
    }
    return true;
}

} // namespace frise::cli
