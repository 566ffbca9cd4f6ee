// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "ui/models/mapping_model.hpp"

#include "imports/fingerprint.hpp"
#include "imports/recognise.hpp"
#include "model/measure.hpp"
#include "support/catch.hpp"
#include "support/temp_folder.hpp"
#include "ui/models/import_models.hpp"
#include "ui/pages/imports/file_look.hpp"
#include "ui/words/text.hpp"

#include <QAbstractItemModelTester>

using namespace goalpost;
using ui::MappingModel;

namespace {

constexpr auto Fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

// No header but "Platform" means anything to the program.
constexpr auto Foreign =
    "Aaa,Platform,Bbb,Ccc,Ddd\r\n"
    "first,Instagram,mayasets,C8x1,12\r\n"
    "second,Instagram,mayasets,C8x1,9\r\n";

void look(MappingModel& mapping, const char* text) {
    const test::TempFolder folder;
    const ui::FileLook look = ui::lookInto(ui::pathText(folder.write("data.csv", text)));
    mapping.show(look.sniff, look.firstValues());
}

bool send(MappingModel& mapping, int row, const char* target) {
    return mapping.setData(mapping.index(row, static_cast<int>(MappingModel::Column::Target)),
                           QString::fromLatin1(target), Qt::EditRole);
}

}  // namespace

TEST_CASE("a file of no known format asks for the day, for whose row it is, and for a figure") {
    MappingModel mapping;
    QAbstractItemModelTester tester(&mapping, Fatal);
    look(mapping, Foreign);
    CHECK(mapping.questions().size() == 3);
    REQUIRE(send(mapping, 0, "date"));
    REQUIRE(send(mapping, 2, "creator"));
    REQUIRE(send(mapping, 4, "clicks"));
    CHECK(mapping.questions().empty());
    CHECK(mapping.matched() == 4);  // the platform by its name
    const std::vector<std::pair<std::string, std::string>> expected{
        {"Aaa", "date"}, {"Bbb", "creator"}, {"Ddd", "clicks"}};
    CHECK(mapping.changes() == expected);
}

TEST_CASE("of two columns only one can go to the same place") {
    MappingModel mapping;
    look(mapping, Foreign);
    REQUIRE(send(mapping, 3, "clicks"));
    REQUIRE(send(mapping, 4, "clicks"));
    const std::vector<std::pair<std::string, std::string>> expected{{"Ddd", "clicks"}};
    CHECK(mapping.changes() == expected);
}

TEST_CASE("dates that can be read in two ways are a question until somebody confirms them") {
    MappingModel mapping;
    QAbstractItemModelTester tester(&mapping, Fatal);
    look(mapping,
         "Date,Platform,Account,Post ID,Likes\r\n"
         "03/04/2026,Instagram,mayasets,C8x1,120\r\n"
         "05/06/2026,Instagram,mayasets,C8x1,80\r\n");
    REQUIRE(mapping.questions().size() == 1);
    CHECK(mapping.questions().front().row == 0);
    CHECK(mapping.reasonOf(0).contains(QStringLiteral("03/04/2026")));
    CHECK(mapping.matchOf(0) == MappingModel::Match::Low);
    mapping.confirm(0);
    CHECK(mapping.questions().empty());
    CHECK(mapping.matchOf(0) == MappingModel::Match::Confirmed);
}

TEST_CASE("dates that can be read in one way only are no question") {
    MappingModel mapping;
    look(mapping, "Date,Platform,Account,Post ID,Likes\r\n2026-07-02,Instagram,mayasets,C8x1,120\r\n");
    CHECK(mapping.questions().empty());
    CHECK(mapping.matchOf(0) == MappingModel::Match::High);
}

TEST_CASE("what is remembered of a file's columns counts until something else is said of one of them") {
    const test::TempFolder folder;
    ui::FileLook read = ui::lookInto(ui::pathText(folder.write("data.csv", Foreign)));
    imports::Sniff mapped = read.sniff;
    for (auto& [header, target] : MappingModel::Pairs{{"Aaa", "date"}, {"Bbb", "creator"}, {"Ddd", "clicks"}})
        for (imports::Column& column : mapped.tables.front().columns)
            if (column.name == header)
                column.target = *imports::targetWithId(target);
    model::Plan plan;
    plan.importMappings.push_back(imports::mappingOf(mapped, {}));
    ui::applyRemembered(read, plan);
    MappingModel mapping;
    mapping.show(read.sniff, read.firstValues(), read.remembered);
    CHECK(mapping.questions().empty());
    CHECK(mapping.matchOf(2) == MappingModel::Match::Remembered);
    CHECK(mapping.reasonOf(2).contains(QStringLiteral("As you mapped it")));
    CHECK(mapping.changes().empty());
    REQUIRE(send(mapping, 4, "likes"));
    const MappingModel::Pairs expected{{"Ddd", "likes"}, {"Aaa", "date"}, {"Bbb", "creator"}};
    CHECK(mapping.changes() == expected);
}

TEST_CASE("whatever a column can go to has a name of its own, never an id") {
    for (const auto& [id, name] : ui::mappingTargets()) {
        INFO(id.toStdString());
        CHECK_FALSE(name.isEmpty());
        CHECK(name != id);
    }
    for (const imports::Format* format : imports::catalogue())
        for (const imports::HeaderMeaning& meaning : format->headers) {
            const auto target = imports::targetWithId(meaning.target);
            REQUIRE(target);
            INFO(meaning.target);
            CHECK(ui::targetText(ui::toQt(target->id())) != ui::toQt(target->id()));
        }
    CHECK(ui::targetText(QStringLiteral("paid-likes")) == QStringLiteral("Likes, paid"));
    CHECK(ui::targetText(QStringLiteral("dimension:landing-page")) ==
          QStringLiteral("Breakdown by landing page"));
}
