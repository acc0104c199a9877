// What a person can do to the text's marks: the corrections made from the reader.
#include "ui/dialogs/ask_dialog.h"
#include "ui/dialogs/dating_dialog.h"
#include "ui/dialogs/event_editor.h"
#include "ui/models/date_words.h"
#include "ui/models/wording.h"
#include "ui/reader/reader_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/state/corpus_view.h"
#include "ui/state/corrections.h"
#include "ui/state/view_state.h"

#include <QJsonObject>

namespace frise {

namespace {

QStringList actorNames(const ReaderDocument &document)
{
    QStringList names;
    for (const Actor &actor : document.stored().analysis.actors) {
        if (!actor.name.isEmpty() && !names.contains(actor.name))
            names.append(actor.name);
    }
    return names;
}

} // namespace

void ReaderPanel::correctSelection(CorrectionKind kind, const QJsonObject &payload, const QString &text)
{
    const Span span = m_text->selectedText();
    if (!m_text->document() || !span.isValid())
        return;
    Correction correction = Corrections::forPassage(kind, m_text->document()->stored(), span);
    correction.payload = payload;
    m_corrections.apply(correction, text);
}

void ReaderPanel::editDate()
{
    const ReaderDocument *document = m_text->document();
    if (!document)
        return;
    const StoredArticle &stored = document->stored();
    const QString name = wording::shortSource(stored.article.fileName);
    AskDialog::Question question;
    question.title = tr("Date of “%1”").arg(name);
    question.label =
        tr("When was this article published? In words or EDTF. Every date that depends on it follows.");
    if (stored.analysis.published.isKnown())
        question.value = stored.analysis.published.best.toEdtf();
    question.check = &AskDialog::checkDate;
    question.button = tr("Set date");
    const Correction correction = Corrections::forPassage(CorrectionKind::SetArticleDate, stored, {});
    AskDialog::ask(this, question, [this, correction, name](const QString &typed) {
        const auto when = dateFromWords(typed);
        if (!when)
            return;
        Correction dated = correction;
        dated.payload = {{QStringLiteral("edtf"), when->toEdtf()}};
        m_corrections.apply(dated, tr("Set date of “%1”").arg(name));
    });
}

void ReaderPanel::openDating()
{
    if (!m_text->document())
        return;
    auto *dialog = new DatingDialog(m_view, m_state, m_corrections, articleId(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void ReaderPanel::newEvent()
{
    const ReaderDocument *document = m_text->document();
    const Span span = m_text->selectedText();
    if (!document || !span.isValid()) {
        Q_EMIT m_corrections.failed(tr("Select the words that tell of the event first."));
        return;
    }
    EventEditor::Fields fields;
    fields.title = document->text().mid(span.start, span.length()).simplified().left(120);
    const ArticleDate &date = document->stored().analysis.published;
    if (date.isKnown())
        fields.when = date.best;
    EventEditor::edit(
        this, tr("New event"), fields, actorNames(*document), [this](const QJsonObject &payload) {
            correctSelection(CorrectionKind::AddEvent, payload,
                             tr("New event “%1”").arg(payload.value(QStringLiteral("summary")).toString()));
        });
}

void ReaderPanel::newQuotation()
{
    const ReaderDocument *document = m_text->document();
    if (!document || !m_text->selectedText().isValid()) {
        Q_EMIT m_corrections.failed(tr("Select the words that were said first."));
        return;
    }
    AskDialog::Question question;
    question.title = tr("New quotation");
    question.label = tr("Who said it?");
    question.choices = actorNames(*document);
    AskDialog::ask(this, question, [this](const QString &name) {
        const Span span = m_text->selectedText();
        const QString &text = m_text->document()->text();
        // Words inside marks are direct speech; without marks they are told.
        const QString around = text.mid(std::max<qsizetype>(0, span.start - 2), 2) + text.mid(span.end, 2);
        const bool marked = around.contains(u'«') || around.contains(u'»') || around.contains(u'"') ||
                            around.contains(QChar(0x201c)) || around.contains(QChar(0x201d));
        correctSelection(
            CorrectionKind::AddQuotation,
            {{QStringLiteral("mode"), marked ? QStringLiteral("direct") : QStringLiteral("indirect")},
             {QStringLiteral("name"), name}},
            tr("New quotation of %1").arg(name));
    });
}

void ReaderPanel::newDate()
{
    if (!m_text->document() || !m_text->selectedText().isValid()) {
        Q_EMIT m_corrections.failed(tr("Select the words that name a date first."));
        return;
    }
    AskDialog::Question question;
    question.title = tr("New date");
    question.label = tr("Which date is meant? In words or EDTF.");
    question.check = &AskDialog::checkDate;
    AskDialog::ask(this, question, [this](const QString &typed) {
        if (const auto when = dateFromWords(typed))
            correctSelection(
                CorrectionKind::AddTimex,
                {{QStringLiteral("value"), when->toEdtf()}, {QStringLiteral("edtf"), when->toEdtf()}},
                tr("New date %1").arg(wording::shortDate(*when)));
    });
}

void ReaderPanel::newPerson()
{
    const ReaderDocument *document = m_text->document();
    const Span span = m_text->selectedText();
    if (!document || !span.isValid()) {
        Q_EMIT m_corrections.failed(tr("Select the words that name a person first."));
        return;
    }
    AskDialog::Question question;
    question.title = tr("New person");
    question.label = tr("Who is meant?");
    question.choices = actorNames(*document);
    question.value = document->text().mid(span.start, span.length()).simplified();
    AskDialog::ask(this, question, [this](const QString &name) {
        correctSelection(CorrectionKind::AddPerson, {{QStringLiteral("name"), name}},
                         tr("New person %1").arg(name));
    });
}

void ReaderPanel::rejectMark()
{
    const ReaderDocument *document = m_text->document();
    if (!document || !m_text->passage().isValid())
        return;
    const Selection &selection = m_state.selection();
    const StoredArticle &stored = document->stored();
    const QString words =
        document->text().mid(m_text->passage().start, std::min<qsizetype>(40, m_text->passage().length()));
    if (selection.kind == Selection::Kind::Quotation)
        m_corrections.apply(Corrections::forPassage(CorrectionKind::NotAQuotation, stored, m_text->passage()),
                            tr("Not a quotation: “%1”").arg(words));
    else if (selection.kind == Selection::Kind::Entry)
        m_corrections.apply(Corrections::forPassage(CorrectionKind::RejectEvent, stored, m_text->passage()),
                            tr("Reject event “%1”").arg(words));
}

void ReaderPanel::editMark()
{
    const ReaderDocument *document = m_text->document();
    if (!document || m_state.selection().kind != Selection::Kind::Entry || !m_text->passage().isValid())
        return;
    const Analysis &analysis = document->stored().analysis;
    for (const Event &event : analysis.events) {
        if (event.span != m_text->passage())
            continue;
        EventEditor::Fields fields;
        fields.title = event.summary;
        fields.when = event.when;
        fields.kind = event.kind;
        fields.type = event.type;
        fields.certainty = event.certainty;
        fields.place = event.place;
        for (const EventActor &actor : event.actors) {
            if (actor.actor >= 0)
                (actor.role == ActorRole::Agent ? fields.agents : fields.targets)
                    << analysis.actors.at(actor.actor).name;
        }
        const Correction place =
            Corrections::forPassage(CorrectionKind::EditEvent, document->stored(), event.span);
        EventEditor::edit(
            this, tr("Edit event"), fields, actorNames(*document), [this, place](const QJsonObject &payload) {
                Correction correction = place;
                correction.payload = payload;
                m_corrections.apply(
                    correction,
                    tr("Edit event “%1”").arg(payload.value(QStringLiteral("summary")).toString()));
            });
        return;
    }
}

} // namespace frise
