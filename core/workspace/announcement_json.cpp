#include "core/workspace/announcement_json.h"

#include "core/export/json_writer.h"
#include "core/export/report_text.h"

namespace frise {

namespace {

void writeStep(JsonWriter &json, const char *key, const HistoryStep &step)
{
    json.key(key);
    if (step.source.isEmpty()) {
        json.null();
        return;
    }
    json.beginObject().key("edtf").stringOrNull(step.when.isUnknown() ? QString() : step.when.toEdtf());
    json.key("published").stringOrNull(step.published.isUnknown() ? QString() : step.published.toEdtf());
    json.key("certainty").string(certaintyName(step.certainty)).key("source").string(step.source).endObject();
}

} // namespace

QByteArray announcementJson(const Announcement &announcement)
{
    JsonWriter json;
    json.beginObject().key("schema").integer(1).key("id").string(announcement.stableId);
    json.key("title").string(announcement.title);
    json.key("kind").string(eventKindName(announcement.kind));
    json.key("type").stringOrNull(eventTypeName(announcement.type));
    writeStep(json, "announced", announcement.announced);
    json.key("outcome").string(outcomeName(announcement.outcome));
    writeStep(json, "became", announcement.became);
    json.endObject();
    return json.bytes();
}

} // namespace frise
