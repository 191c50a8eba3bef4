// Catch2 of either major version, under one name.
#pragma once

#ifdef SAVILE_CATCH2_V3
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
