// Gives the precompiled Catch header a target to belong to.
#include "catch.hpp"
