# nlohmann_json, header only. Natively by find_package; under Emscripten only its own folder is shown
# to the compiler, through a link in the build folder: the system's whole include folder breaks emcc.
add_library(savile_nlohmann INTERFACE)
if(EMSCRIPTEN)
  find_path(SAVILE_NLOHMANN_DIR nlohmann/json.hpp PATHS /usr/include /usr/local/include /opt/homebrew/include
            NO_CMAKE_FIND_ROOT_PATH REQUIRED)
  file(MAKE_DIRECTORY ${CMAKE_BINARY_DIR}/include)
  file(CREATE_LINK ${SAVILE_NLOHMANN_DIR}/nlohmann ${CMAKE_BINARY_DIR}/include/nlohmann SYMBOLIC)
  target_include_directories(savile_nlohmann SYSTEM INTERFACE ${CMAKE_BINARY_DIR}/include)
else()
  find_package(nlohmann_json 3.11 REQUIRED)
  target_link_libraries(savile_nlohmann INTERFACE nlohmann_json::nlohmann_json)
endif()
