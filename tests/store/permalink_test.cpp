// SPDX-FileCopyrightText: 2026 The Goalpost authors
// SPDX-License-Identifier: MIT
#include "store/permalink.hpp"

#include "support/catch.hpp"

using goalpost::store::handleIn;
using goalpost::store::olderPermalinkKey;
using goalpost::store::permalinkKey;

TEST_CASE("All spellings of a post's address have one key") {
    const auto video = permalinkKey("https://www.youtube.com/watch?v=aB3_x-9&t=10s");
    CHECK(video == "youtube.com/watch?v=aB3_x-9");
    for (const auto* other :
         {"https://youtu.be/aB3_x-9?si=1", "http://m.youtube.com/watch?feature=s&v=aB3_x-9",
          "youtube.com/shorts/aB3_x-9/", "https://www.youtube.com/live/aB3_x-9#c"})
        CHECK(permalinkKey(other) == video);
    CHECK(permalinkKey("youtube", "aB3_x-9") == video);
    CHECK(permalinkKey("https://WWW.Instagram.com/reel/AbC2/?igsh=1") ==
          permalinkKey("instagram.com/x/p/AbC2"));
    CHECK(permalinkKey("https://twitter.com/Theo/status/12?s=20") == permalinkKey("x", "12"));
    CHECK(permalinkKey("https://x.com/i/web/status/12") == permalinkKey("x", "12"));
    CHECK(permalinkKey("https://www.tiktok.com/@Theo/video/5?lang=de") == "tiktok.com/video/5");
    CHECK(permalinkKey("https://facebook.com/permalink.php?story_fbid=7&id=9&x=1") == "facebook.com/post/7");
    CHECK(permalinkKey("  ").empty());
    CHECK(permalinkKey("https://example.org/A/b/") != permalinkKey("https://example.org/a/b"));
}

TEST_CASE("An address that is only a host is no post's") {
    for (const auto* host : {"https://www.instagram.com/", "https://instagram.com", "https://x.com/?s=20",
                             "twitter.com", "https://www.youtube.com/", "https://www.facebook.com/?ref=a",
                             "https://www.tiktok.com/", "example.org", "https://example.org/?p=3#top", "-"})
        CHECK(permalinkKey(host) == "");
    CHECK(permalinkKey("https://facebook.com/?story_fbid=7&id=9") == "facebook.com/post/7");
    CHECK(permalinkKey("https://www.youtube.com/?v=aB3_x-9") == permalinkKey("youtube", "aB3_x-9"));
}

TEST_CASE("An address tells the account where the platform writes it there") {
    CHECK(handleIn("https://x.com/theo/status/12") == "theo");
    CHECK(handleIn("https://www.tiktok.com/@theo/video/5") == "theo");
    CHECK(handleIn("https://x.com/i/status/12").empty());
    CHECK(handleIn("https://youtu.be/abc").empty());
}

TEST_CASE("Addresses of TikTok, Facebook and LinkedIn have one key whatever page they lead through") {
    for (const auto* film :
         {"https://m.tiktok.com/v/7123456789012345678.html", "tiktok.com/@theo.b/photo/7123456789012345678",
          "https://www.tiktok.com/embed/v2/7123456789012345678?x=1"})
        CHECK(permalinkKey(film) == permalinkKey("tiktok", "7123456789012345678"));
    CHECK(permalinkKey("https://vm.tiktok.com/ZMabc/") == "vm.tiktok.com/ZMabc");
    for (const auto* film :
         {"https://www.facebook.com/watch/?v=99", "https://m.facebook.com/theo/videos/99/",
          "facebook.com/theo/videos/a-good-pan/99", "https://www.facebook.com/reel/99?s=x"})
        CHECK(permalinkKey(film) == "facebook.com/video/99");
    CHECK(permalinkKey("https://www.facebook.com/theo/posts/pfbid0ab") == "facebook.com/post/pfbid0ab");
    CHECK(permalinkKey("https://business.facebook.com/theo/posts/a-title/77") == "facebook.com/post/77");
    CHECK(permalinkKey("https://www.facebook.com/theo/about") == "facebook.com/theo/about");
    for (const auto* post : {"https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678/",
                             "https://linkedin.com/feed/update/urn%3Ali%3Aactivity%3A7123456789012345678",
                             "https://de.linkedin.com/posts/theo_pans-activity-7123456789012345678-AbCd"})
        CHECK(permalinkKey(post) == "linkedin.com/activity/7123456789012345678");
    CHECK(permalinkKey("https://www.linkedin.com/feed/update/urn:li:share:7123456789012345678") !=
          permalinkKey("https://www.linkedin.com/feed/update/urn:li:activity:7123456789012345678"));
}

TEST_CASE("A post from a workspace with the older key is found by it") {
    CHECK(olderPermalinkKey("https://www.tiktok.com/@Theo/video/5") == "tiktok.com/@theo/video/5");
    CHECK(olderPermalinkKey("https://www.instagram.com/p/AbC2").empty());
}
